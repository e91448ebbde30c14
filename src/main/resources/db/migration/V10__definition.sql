-- Which sets of diagrams, tables and forms were put live, one after the other. The newest one is live. The files themselves lie with the engine.
create table definition_set (
    number       int generated always as identity primary key,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    put_live_at  timestamptz not null,
    put_live_by  text        not null check (put_live_by <> ''),
    -- an earlier set that this one brings back
    back_to      int references definition_set check (back_to < number)
);

-- A set that was once replaced comes back only by the command: of whichever nodes start, one puts it live, once.
create unique index definition_set_put_live_once on definition_set (content_hash) where back_to is null;

-- What a set is made of: the part for all (with no office), and one for each office that has a way of its own.
create table definition_part (
    definition_set int    not null references definition_set,
    office         text   not null,
    content_hash   text   not null check (content_hash ~ '^[0-9a-f]{64}$'),
    -- the engine's id. Sets that share a part unchanged share its deployment
    deployment     text   not null check (deployment <> ''),
    files          text[] not null check (cardinality(files) > 0),
    primary key (definition_set, office)
);

create trigger definition_set_append_only before update or delete on definition_set
    for each statement execute function refuse_change();
create trigger definition_part_append_only before update or delete on definition_part
    for each statement execute function refuse_change();

-- Sets that break a rule, so that the administrator is told of each once.
create table definition_refusal (
    content_hash text primary key check (content_hash ~ '^[0-9a-f]{64}$'),
    refused_at   timestamptz not null
);
