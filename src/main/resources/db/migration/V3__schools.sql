create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The form in which names, towns and numbers are compared: no accents, no case, no punctuation, single spaces.
create function folded(text text) returns text language sql immutable parallel safe strict as $$
    select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(text, NFKC))), '[^[:alnum:]]+', ' ', 'g'))
$$;

create table school (
    id            bigint generated always as identity primary key,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    name          text        not null check (btrim(name) <> ''),
    public_name   text        not null default '',
    city          text        not null default '',
    region        text        not null default '',
    postal_code   text        not null default '',
    address       text        not null default '',
    kind          text        not null check (kind in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'OTHER',
                                                       'UNKNOWN')),
    status        text        not null check (status in ('NEW', 'CONFIRMED', 'CLOSED')),
    school_number text        not null default '',
    website       text        not null default '',
    head_name     text        not null default '',
    head_email    text        not null default '',
    source        text        not null check (source <> ''),
    source_id     text        not null check (source_id <> ''),
    added_by      uuid references teacher,
    added_at      timestamptz not null default now(),
    name_folded   text        not null generated always as (folded(name)) stored,
    city_folded   text        not null generated always as (folded(city)) stored,
    number_folded text        not null generated always as (folded(school_number)) stored,
    words         text        not null generated always as (folded(name || ' ' || public_name || ' ' || city)) stored,
    unique (source, source_id),
    check ((source = 'teacher') = (added_by is not null)),
    check (status <> 'NEW' or source = 'teacher')
);

-- Real registers hold namesakes in one town; teachers add none.
create unique index school_added_once on school (country, name_folded, city_folded, number_folded) where source = 'teacher';
create index school_same on school (country, name_folded, city_folded);
create index school_words on school using gin (words gin_trgm_ops);

-- Which files of schools are in, by their content.
create table school_import (
    file        text primary key,
    checksum    text        not null,
    imported_at timestamptz not null
);
