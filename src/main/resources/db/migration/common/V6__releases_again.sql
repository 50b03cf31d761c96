-- The number of the release that this one publishes again; null where its schedule is its course's file's.
alter table schedule_release add column again integer;
