-- One immutable revision of a course's schedule, as JSON, with the stamps of its entries.
create table schedule_release (
    course         varchar(64)              not null,
    release_number integer                  not null,
    made           timestamp with time zone not null,
    schedule       text                     not null,
    stamps         text                     not null,
    primary key (course, release_number)
);

-- What we made at a target, or were about to. An intent that is still set was never answered.
create table ledger_item (
    course    varchar(64)  not null,
    target    varchar(20)  not null,
    subject   varchar(500) not null,
    part      varchar(20)  not null,
    remote_id varchar(1000),
    etag      varchar(1000),
    sent      text,
    raw       text,
    intent    varchar(20),
    intended  text,
    primary key (course, target, subject, part)
);

-- What a target wants back at the next look.
create table ledger_cursor (
    course    varchar(64) not null,
    target    varchar(20) not null,
    next_look text        not null,
    primary key (course, target)
);

-- ShedLock's own columns: one row for each lock.
create table shedlock (
    name       varchar(128) not null primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);
