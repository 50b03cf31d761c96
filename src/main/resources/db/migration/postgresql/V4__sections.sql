-- A destination is the whole course at a target, or one section of it: '' is the whole course, as all was so far.
alter table ledger_item add column section varchar(64) default '' not null;
alter table ledger_item drop constraint ledger_item_pkey;
alter table ledger_item add primary key (course, section, target, subject, part);

alter table ledger_cursor add column section varchar(64) default '' not null;
alter table ledger_cursor drop constraint ledger_cursor_pkey;
alter table ledger_cursor add primary key (course, section, target);

alter table run_part add column section varchar(64) default '' not null;
alter table run_part drop constraint run_part_pkey;
alter table run_part add primary key (run_id, course, section, target);

-- Names that a section's is now part of. The second table is Spring Batch's own: the name of a part's step.
alter table shedlock alter column name set data type varchar(200);
alter table batch_step_execution alter column step_name set data type varchar(250);
