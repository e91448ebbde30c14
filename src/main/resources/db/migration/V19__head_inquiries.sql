-- Questions to heads of schools. The address is personal and can be erased; of the link there is only the hash.
create table head_inquiry (
    id             uuid primary key,
    application    uuid        not null references etwinning_application,
    address        text check (address <> ''),
    address_source text        not null check (address_source in ('REGISTER', 'TEACHER', 'VALIDATOR')),
    asked_by       text        not null check (asked_by <> ''),
    asked_at       timestamptz not null,
    expires_at     timestamptz not null check (expires_at > asked_at),
    link_hash      bytea unique check (length(link_hash) = 32),
    answer         text check (answer in ('WORKS_HERE', 'DOES_NOT_WORK_HERE', 'NOT_THE_HEAD')),
    answered_at    timestamptz check (answered_at >= asked_at),
    check ((answer is null) = (answered_at is null)),
    check (answer is null or link_hash is not null)
);

create index head_inquiry_of_application on head_inquiry (application);

-- A question is answered once: what was said stays.
create function head_inquiry_answered() returns trigger language plpgsql as $$
begin
    raise exception 'the answer of a head stays as it is' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger head_inquiry_answered before update on head_inquiry for each row
    when (old.answer is not null and (old.answer, old.answered_at) is distinct from (new.answer, new.answered_at))
    execute function head_inquiry_answered();

-- A school was closed because it does not exist.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('WELCOME', 'OLD_ACCOUNT_LINKED', 'SCHOOL_ATTACHED', 'APPLICATION_RECEIVED', 'QUESTION', 'VALIDATED',
                                                     'REFUSED', 'ACCESS_WITHDRAWN', 'REMINDER', 'HELP_DECIDED', 'OLD_ACCOUNT_MOVED', 'SCHOOL_CLOSED'));
