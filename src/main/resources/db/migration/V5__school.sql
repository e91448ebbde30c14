-- The schools of all registers, and those that teachers added.
create table school (
    id                bigint generated always as identity primary key,
    country           text        not null check (country ~ '^[A-Z]{2}$'),
    name              text        not null check (btrim(name) <> ''),
    public_name       text        not null default '',
    city              text        not null default '',
    region            text        not null default '',
    postal_code       text        not null default '',
    address           text        not null default '',
    kind              text        not null check (kind in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'OTHER',
                                                           'UNKNOWN')),
    status            text        not null check (status in ('NEW', 'CONFIRMED', 'CLOSED')),
    school_number     text        not null default '',
    website           text        not null default '',
    head_name         text        not null default '',
    head_email        text        not null default '',
    -- in the form in which addresses are compared, of an address that a teacher typed
    head_email_folded text check (head_email_folded <> ''),
    source            text        not null check (source <> ''),
    source_id         text        not null check (source_id <> ''),
    added_by          uuid references teacher,
    added_at          timestamptz not null default now(),
    -- why it is none of those that looked like it, in the words of the teacher who added it
    another_because   text        not null default '',
    name_folded       text        not null generated always as (folded(name)) stored,
    city_folded       text        not null generated always as (folded(city)) stored,
    number_folded     text        not null generated always as (folded(school_number)) stored,
    constraint school_once_in_source unique (source, source_id),
    constraint school_added_by_a_teacher check ((source = 'teacher') = (added_by is not null)),
    constraint school_new_only_by_teacher check (status <> 'NEW' or source = 'teacher'),
    constraint school_another_only_by_teacher check (another_because = '' or source = 'teacher')
);

-- Real registers hold namesakes in one town; teachers add none. One that was closed because it does not exist may be added again: perhaps it does now.
create unique index school_added_once on school (country, name_folded, city_folded, number_folded) where source = 'teacher' and status <> 'CLOSED';
create index school_of_town on school (country, city_folded);
create index school_of_number on school (country, number_folded) where number_folded <> '';
create index school_with_website on school (country) where website <> '';

-- How many schools a teacher added lately, and how many were added with one head.
create index school_added_by on school (added_by, added_at) where source = 'teacher';
create index school_with_head on school (head_email_folded, added_at) where head_email_folded is not null;

create function check_added_school() returns trigger language plpgsql as $$
begin
    if is_address_of(new.added_by, new.head_email_folded) then
        raise exception 'the address of the head is that of the teacher who adds the school' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_added_school before insert on school for each row when (new.source = 'teacher') execute function check_added_school();

-- Which files of schools are in, by their content.
create table school_import (
    file        text primary key,
    checksum    text        not null,
    imported_at timestamptz not null
);

-- Other names of a school: old ones, those in other languages.
create table school_other_name (
    school bigint not null references school on delete cascade,
    name   text   not null check (btrim(name) <> ''),
    primary key (school, name)
);

-- What a teacher entered of a school that the register lacks, until it is created or recognised. What teachers type as names goes into mails and onto the
-- pages of others: no addresses, no control characters, no marks that turn the direction of writing.
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
    proposed_at   timestamptz not null,
    constraint school_proposal_names_no_address check (
        normalize(name || ' ' || public_name || ' ' || region || ' ' || address || ' ' || city || ' ' || school_number || ' ' || head_name, nfkc)
            !~* '://|www\.|@'),
    constraint school_proposal_names_seen check (
        name || public_name || region || address || city || school_number || head_name
            !~ '[\u0001-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]')
);

-- What looked like the same school when one was added, likeliest first by score.
create table school_likely_duplicate (
    school  bigint        not null references school on delete cascade,
    other   bigint        not null references school on delete cascade,
    score   numeric(4, 3) not null check (score between 0 and 1),
    reasons text[]        not null check (cardinality(reasons) > 0),
    primary key (school, other),
    constraint school_likely_duplicate_of_another check (school <> other)
);

-- Which schools were added that look like this one.
create index school_likely_duplicate_of on school_likely_duplicate (other);

-- A school that turned out to be another one. Nothing moves: whatever has its id is read through the survivor, until the row is ended.
create table school_merge (
    id        bigint generated always as identity primary key,
    merged    bigint      not null references school,
    survivor  bigint      not null references school,
    reason    text        not null check (btrim(reason) <> ''),
    merged_by text        not null check (merged_by <> ''),
    merged_at timestamptz not null,
    ended_by  text check (ended_by <> ''),
    ended_at  timestamptz check (ended_at >= merged_at),
    constraint school_merge_into_another check (merged <> survivor),
    constraint school_merge_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);

create unique index school_merged_once on school_merge (merged) where ended_at is null;
create index school_merge_survivor on school_merge (survivor) where ended_at is null;

-- No chains and no circles, whatever is merged at the same moment; and a row says for ever what was done.
create function school_merge_checked() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a merge is ended, not deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and (old.ended_at is not null or (old.id, old.merged, old.survivor, old.reason, old.merged_by, old.merged_at)
            is distinct from (new.id, new.merged, new.survivor, new.reason, new.merged_by, new.merged_at)) then
        raise exception 'a merge can only be ended, and once' using errcode = 'integrity_constraint_violation';
    end if;
    perform pg_advisory_xact_lock(hashtext('school_merge'));
    if new.ended_at is null and exists (select from school_merge where ended_at is null and (survivor = new.merged or merged = new.survivor)) then
        raise exception 'merging school % into school % would make a chain', new.merged, new.survivor using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger school_merge_checked before insert or update or delete on school_merge for each row execute function school_merge_checked();

-- The school that is read in place of this one: itself, unless it was merged.
create function survivor_of(school bigint) returns bigint language sql stable parallel safe as $$
    select coalesce((select survivor from school_merge where merged = survivor_of.school and ended_at is null), survivor_of.school)
$$;

-- The names by which a school is known besides its own.
create view school_also_known_as as
    select school, name from school_other_name
    union
    select survivor, school.name from school_merge join school on school.id = merged where ended_at is null
    union
    select survivor, public_name from school_merge join school on school.id = merged where ended_at is null and public_name <> ''
    union
    select survivor, other.name from school_merge join school_other_name other on other.school = merged where ended_at is null;

-- The words by which schools of a country are found, and how many schools have each.
create table school_word (
    id      int generated always as identity primary key,
    country text not null,
    word    text collate "C" not null check (word <> ''),
    schools int  not null check (schools >= 0),
    unique (country, word)
);

create index school_word_most on school_word (country, schools);

-- Each word with one letter left out, the country before it: two words that share one are a typing error apart. All of a word in one row: a row for each would
-- cost a third of an import.
create table school_word_variants (
    word     int primary key references school_word on delete cascade,
    variants text[] collate "C" not null check (cardinality(variants) > 0)
);

-- No list of what is pending: every search would read it.
create index school_word_with_variant on school_word_variants using gin (variants) with (fastupdate = off);

-- The ids of each school's words. A school without a row is not found until it has one.
create table school_index (
    school      bigint primary key references school on delete cascade,
    country     text  not null,
    name_words  int[] not null,
    place_words int[] not null,
    numbers     int[] not null,
    -- all of them
    words       int[] not null,
    -- how many words the official name has
    length      int   not null
);

create index school_index_words on school_index using gin (words);

-- What the words are made by: when it changes, all are made anew.
create table school_index_version (
    version text not null
);

-- Which schools are to be indexed stands in a table of its own: a flag would write every school and all its indexes once more.
create table school_to_index (
    school bigint primary key references school on delete cascade
);

-- What it finds there while it is being indexed waits until that is done, and stands there again afterwards.
create function index_anew(schools bigint[]) returns void language sql as $$
    insert into school_to_index
    select school from (select unnest(schools) as school
                        union
                        -- The survivor is found by the names of those merged into it.
                        select survivor from school_merge where merged = any(schools) and ended_at is null) outdated
    order by school
    on conflict (school) do update set school = excluded.school
$$;

create function school_added() returns trigger language plpgsql as $$
begin
    insert into school_to_index select id from added;
    return null;
end
$$;

create trigger school_added after insert on school referencing new table as added for each statement execute function school_added();

-- Its plan is made for few rows and kept for many: looping over both tables for each would take minutes.
create function school_changed() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    changed bigint[];
begin
    changed := array(select id from before join after using (id)
                     where (before.country, before.name, before.public_name, before.city, before.postal_code, before.school_number)
                         is distinct from (after.country, after.name, after.public_name, after.city, after.postal_code, after.school_number));
    if cardinality(changed) > 0 then
        perform index_anew(changed);
    end if;
    return null;
end
$$;

create trigger school_changed after update on school referencing old table as before new table as after for each statement
    execute function school_changed();

create function school_other_name_changed() returns trigger language plpgsql as $$
begin
    -- Names go with their school.
    perform index_anew(array(select id from school where id = coalesce(new.school, old.school)));
    return null;
end
$$;

create trigger school_other_name_changed after insert or update or delete on school_other_name
    for each row execute function school_other_name_changed();

create function school_merge_begun_or_ended() returns trigger language plpgsql as $$
begin
    perform index_anew(array[new.merged, new.survivor]);
    return null;
end
$$;

create trigger school_merge_begun_or_ended after insert or update on school_merge for each row execute function school_merge_begun_or_ended();
