-- Other names of a school: old ones, those in other languages.
create table school_other_name (
    school bigint not null references school on delete cascade,
    name   text   not null check (btrim(name) <> ''),
    primary key (school, name)
);

-- The words by which schools of a country are found, and how many schools have each.
create table school_word (
    id      int generated always as identity primary key,
    country text not null,
    word    text collate "C" not null check (word <> ''),
    schools int  not null check (schools >= 0),
    unique (country, word)
);

create index school_word_most on school_word (country, schools);

-- Each word with one letter left out: two words that share one are a typing error apart.
create table school_word_variant (
    country text not null,
    variant text collate "C" not null,
    word    int  not null references school_word on delete cascade,
    primary key (country, variant, word)
);

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

alter table school add column indexed boolean not null default false;
create index school_not_indexed on school (id) where not indexed;

-- A school that is written differently is indexed anew.
create function school_index_outdated() returns trigger language plpgsql as $$
begin
    if (new.country, new.name, new.public_name, new.city, new.postal_code, new.school_number)
            is distinct from (old.country, old.name, old.public_name, old.city, old.postal_code, old.school_number) then
        new.indexed := false;
    end if;
    return new;
end
$$;

create trigger school_index_outdated before update on school for each row execute function school_index_outdated();

drop index school_words;
alter table school drop column words;

create function school_other_name_changed() returns trigger language plpgsql as $$
begin
    update school set indexed = false where id = coalesce(new.school, old.school);
    return null;
end
$$;

create trigger school_other_name_changed after insert or update or delete on school_other_name
    for each row execute function school_other_name_changed();
