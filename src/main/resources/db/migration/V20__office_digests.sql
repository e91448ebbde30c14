-- On which days an office was told by mail what waits for it: once a day at most.
create table office_digest (
    office       text        not null check (office <> ''),
    day          date        not null,
    scheduled_at timestamptz not null,
    primary key (office, day)
);
