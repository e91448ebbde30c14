-- With which office an application lies, for the office's own figures and lists.
alter table etwinning_application add column office text check (office <> '');

update etwinning_application set office = coalesce(
    (select tenant_id_ from act_ru_variable where name_ = 'application' and text_ = etwinning_application.id::text and tenant_id_ is not null limit 1),
    (select office from application_decision where application = etwinning_application.id order by round desc limit 1));

create index etwinning_application_open_of_office on etwinning_application (office, submitted_at) where closed_at is null;
create index application_decision_of_office on application_decision (office, decided_at desc);

-- A decision that an office took back: once, and only one that closed an application. Ids and codes only, append-only; why lies beside it and can be erased.
alter table application_decision add unique (id, outcome);

create table decision_taken_back (
    decision      uuid primary key,
    outcome       text        not null check (outcome in ('APPROVED', 'REFUSED')),
    taken_back_by text        not null check (taken_back_by <> ''),
    taken_back_at timestamptz not null,
    foreign key (decision, outcome) references application_decision (id, outcome)
);

create trigger decision_taken_back_append_only before update or delete on decision_taken_back
    for each statement execute function refuse_change();

create table decision_taken_back_text (
    decision uuid primary key references decision_taken_back,
    reason   text not null check (btrim(reason) <> '')
);

-- Teachers are told of it.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('WELCOME', 'OLD_ACCOUNT_LINKED', 'SCHOOL_ATTACHED', 'APPLICATION_RECEIVED', 'QUESTION', 'VALIDATED',
                                                     'REFUSED', 'ACCESS_WITHDRAWN', 'REMINDER', 'HELP_DECIDED', 'OLD_ACCOUNT_MOVED', 'SCHOOL_CLOSED',
                                                     'DECISION_TAKEN_BACK'));

-- An office looks for a teacher by a part of the name.
create index teacher_name_parts on teacher using gin (folded(first_name || ' ' || last_name) gin_trgm_ops);
