-- What a teacher entered of a school that the register lacks, until it is created or recognised.
create table school_proposal (
    teacher       uuid primary key references teacher,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    kind          text        not null,
    name          text        not null check (btrim(name) <> ''),
    public_name   text        not null,
    region        text        not null,
    address       text        not null,
    postal_code   text        not null,
    city          text        not null,
    website       text        not null,
    school_number text        not null,
    head_name     text        not null,
    head_email    text        not null,
    proposed_at   timestamptz not null
);

-- What looked like the same school when one was added, likeliest first by score.
create table school_likely_duplicate (
    school  bigint        not null references school on delete cascade,
    other   bigint        not null references school on delete cascade,
    score   numeric(4, 3) not null check (score between 0 and 1),
    reasons text[]        not null check (cardinality(reasons) > 0),
    primary key (school, other),
    check (school <> other)
);

-- Why it is none of these, in the words of the teacher who added it.
alter table school add column another_because text not null default '' check (another_because = '' or source = 'teacher');

create index school_of_town on school (country, city_folded);
create index school_of_number on school (country, number_folded) where number_folded <> '';
create index school_with_website on school (country) where website <> '';
