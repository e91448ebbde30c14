-- In which time zone an office lies, by the table of offices as it was when the last node started: its days, weeks and deadlines are counted there.
create table office_zone (
    office text primary key check (office <> ''),
    zone   text not null check (zone <> '')
);

-- What failed in work on many things: it was said once in the log, and is left out or tried again while all others go on.
create table left_out (
    work      text        not null check (work <> ''),
    item      text        not null check (item <> ''),
    problem   text        not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null check (last_at >= first_at),
    times     int         not null default 1 check (times > 0),
    primary key (work, item)
);
