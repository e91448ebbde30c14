-- Who claims an old account by its address. A row is made whether or not there is such an account, and everything here counts in both cases alike.
create table old_account_claim (
    id           uuid primary key,
    teacher      uuid        not null references teacher,
    email        text        not null check (email <> ''),
    email_folded text        not null check (email_folded = lower(email_folded) and email_folded = btrim(email_folded)),
    asked_at     timestamptz not null,
    -- No code was made, because too many were asked for: from then on there may be one.
    held_until   timestamptz check (held_until > asked_at),
    -- Of the code that was mailed last, until it is used up.
    salt         bytea,
    code_hash    bytea,
    wrong_tries  int         not null default 0 check (wrong_tries >= 0),
    spoiled_at   timestamptz check (spoiled_at >= asked_at),
    proved_at    timestamptz check (proved_at >= asked_at),
    -- What the teacher is at now.
    open         boolean     not null default true,
    check ((salt is null) = (code_hash is null)),
    check (code_hash is null or (held_until is null and spoiled_at is null and proved_at is null)),
    check (spoiled_at is null or proved_at is null)
);

create unique index old_account_claim_open_once on old_account_claim (teacher) where open;
create index old_account_claim_of_teacher on old_account_claim (teacher, asked_at);
create index old_account_claim_of_address on old_account_claim (email_folded, asked_at);

-- What no code can settle and an office decides. Ids and codes only; what people wrote lies beside it and can be erased.
create table help_request (
    id          uuid primary key,
    -- Who asks for an old account; of an address that is taken, who has it here.
    teacher     uuid        not null references teacher,
    reason      text        not null check (reason in ('MAILBOX_LOST', 'ALREADY_LINKED', 'ADDRESS_TAKEN')),
    country     text        not null check (country = '' or country ~ '^[A-Z]{2}$'),
    asked_at    timestamptz not null,
    decided_at  timestamptz check (decided_at >= asked_at),
    outcome     text check (outcome in ('GIVEN', 'REFUSED', 'NOT_NEEDED')),
    office      text check (office <> ''),
    decided_by  text check (decided_by <> ''),
    old_account uuid references old_account,
    taken_from  uuid references teacher,
    check ((decided_at is null) = (outcome is null)),
    check ((outcome is not null and outcome <> 'NOT_NEEDED') = (office is not null and decided_by is not null)),
    check (old_account is null or (outcome = 'GIVEN' and reason <> 'ADDRESS_TAKEN')),
    check (outcome <> 'GIVEN' or reason = 'ADDRESS_TAKEN' or old_account is not null),
    check (taken_from is null or (old_account is not null and taken_from <> teacher))
);

create unique index help_request_open_once on help_request (teacher) where decided_at is null and reason <> 'ADDRESS_TAKEN';
create index help_request_of_teacher on help_request (teacher, asked_at);

create table help_request_memory (
    help    uuid primary key references help_request,
    email   text not null,
    name    text not null,
    school  text not null,
    project text not null
);

create table help_request_refusal (
    help   uuid primary key references help_request,
    reason text not null check (btrim(reason) <> '')
);

-- An EU Login identity whose address somebody else has here. Asked once, however often the person signs in.
create table address_conflict (
    help         uuid primary key references help_request,
    subject      text not null check (subject <> ''),
    email        text not null check (email <> ''),
    email_folded text not null check (email_folded = lower(email_folded) and email_folded = btrim(email_folded)),
    first_name   text not null,
    last_name    text not null,
    language     text not null,
    unique (subject, email_folded)
);

-- One claim of a teacher runs at a time.
create unique index one_claim_at_a_time on act_ru_execution (business_key_)
    where proc_def_key_ = 'old-account-claim' and parent_id_ is null and business_key_ is not null;

-- Old accounts are looked for by the name that somebody remembers.
create index old_account_name on old_account using gin (folded(first_name || ' ' || last_name) gin_trgm_ops);
create index old_account_of_country on old_account (country);

alter table notice drop constraint notice_kind_check, add constraint notice_kind_check
    check (kind in ('WELCOME', 'OLD_ACCOUNT_LINKED', 'SCHOOL_ATTACHED', 'APPLICATION_RECEIVED', 'QUESTION', 'VALIDATED', 'REFUSED', 'ACCESS_WITHDRAWN',
                    'HELP_DECIDED', 'OLD_ACCOUNT_MOVED', 'REMINDER'));
