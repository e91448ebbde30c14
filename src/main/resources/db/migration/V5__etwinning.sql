create table etwinning_application (
    id                uuid primary key,
    membership        uuid        not null references membership,
    submitted_at      timestamptz not null,
    terms_accepted_at timestamptz not null,
    closed_at         timestamptz check (closed_at >= submitted_at)
);

create unique index etwinning_application_open_once on etwinning_application (membership) where closed_at is null;
create index etwinning_application_of_membership on etwinning_application (membership);

-- Ids and codes only, append-only; what people wrote lies beside it and can be erased.
create table application_decision (
    id          uuid primary key,
    application uuid        not null references etwinning_application,
    round       int         not null check (round >= 1),
    outcome     text        not null check (outcome in ('APPROVED', 'ASKED', 'REFUSED')),
    office      text        not null check (office <> ''),
    decided_by  text        not null check (decided_by <> ''),
    decided_at  timestamptz not null,
    unique (application, round)
);

create unique index application_decided_once on application_decision (application) where outcome <> 'ASKED';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are append-only', tg_table_name;
end
$$;

create trigger application_decision_append_only before update or delete on application_decision
    for each statement execute function refuse_change();

create table application_decision_text (
    decision uuid primary key references application_decision,
    reason   text not null check (reason <> '')
);

create table application_answer (
    decision    uuid primary key references application_decision,
    answer      text        not null check (answer <> ''),
    answered_at timestamptz not null
);
