-- In which time zone an office lies, by the table of offices as it was when the last node started: its days, weeks and deadlines are counted there.
create table office_zone (
    office text primary key check (office <> ''),
    zone   text not null check (zone <> '')
);
