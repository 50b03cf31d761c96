-- Where a course was purged: no job fills that target again until somebody asks for it by name.
create table resting_destination (
    course varchar(64)              not null,
    target varchar(20)              not null,
    since  timestamp with time zone not null,
    primary key (course, target)
);
