create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The form in which names, towns and numbers are compared: no accents, no case, no punctuation, single spaces.
-- In plpgsql, which runs it faster than sql does.
create function folded(text text) returns text language plpgsql immutable parallel safe strict as $$
begin
    return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(text, NFKC))), '[^[:alnum:]]+', ' ', 'g'));
end
$$;

-- Who signed in by EU Login. An address is compared in a form that Java makes and SQL can only recognise: wherever a folded address must look like one, the
-- collation "C" makes a range of letters a range of ASCII.
create table teacher (
    id                  uuid primary key,
    subject             text        not null unique,
    email               text        not null check (email <> ''),
    email_folded        text        not null unique check (email_folded collate "C" ~ '^[^A-Z@[:space:]]+@[a-z0-9.-]+$'),
    first_name          text        not null,
    last_name           text        not null,
    -- what the teacher reads: EU Login's language or the browser's at first, then whatever the teacher chooses
    language            text        not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
    created_at          timestamptz not null,
    signed_in_at        timestamptz not null,
    onboarding_began_at timestamptz
);

-- Who has the same name, and whose name has this part.
create index teacher_by_name on teacher (folded(first_name || ' ' || last_name));
create index teacher_name_parts on teacher using gin (folded(first_name || ' ' || last_name) gin_trgm_ops);

-- Every address that EU Login ever verified for a teacher: who had one once may still read mail there.
create table teacher_address (
    teacher      uuid not null references teacher on delete cascade,
    email_folded text not null check (email_folded <> ''),
    primary key (teacher, email_folded)
);

create function keep_teacher_address() returns trigger language plpgsql as $$
begin
    insert into teacher_address (teacher, email_folded) values (new.id, new.email_folded) on conflict do nothing;
    return null;
end
$$;

create trigger keep_teacher_address after insert or update of email_folded on teacher for each row execute function keep_teacher_address();

-- The accounts of the platform before this one, as they were imported.
create table old_account (
    id           uuid primary key,
    email        text not null,
    email_folded text not null unique check (email_folded collate "C" ~ '^[^A-Z@[:space:]]+@[a-z0-9.-]+$'),
    first_name   text not null,
    last_name    text not null,
    country      text not null check (country ~ '^[A-Z]{2}$'),
    school_name  text not null,
    member_since date not null
);

-- Old accounts are looked for by the name that somebody remembers.
create index old_account_name on old_account using gin (folded(first_name || ' ' || last_name) gin_trgm_ops);
create index old_account_of_country on old_account (country);

-- What whoever had the account did on that platform.
create table old_account_project (
    old_account   uuid not null references old_account on delete cascade,
    title         text not null check (title <> ''),
    year          int  not null check (year between 2005 and 2022),
    role          text not null check (role in ('founder', 'partner')),
    quality_label text check (quality_label <> ''),
    primary key (old_account, title, year)
);

-- Both keys are unique: an account is linked once and for all, and a teacher has one old account.
create table old_account_link (
    old_account uuid primary key references old_account,
    teacher     uuid        not null unique references teacher,
    linked_at   timestamptz not null
);

-- Whether an address is surely the teacher's: by EU Login, now or once, or by the old account.
create function is_address_of(whose uuid, address text) returns boolean language sql stable as $$
    select exists (select from teacher_address where teacher = whose and email_folded = address)
        or exists (select from old_account join old_account_link on old_account = id where teacher = whose and email_folded = address)
$$;

-- Who claims an old account by its address. A row is made whether or not there is such an account, and everything here counts in both cases alike.
create table old_account_claim (
    id               uuid primary key,
    teacher          uuid        not null references teacher,
    email            text        not null check (email <> ''),
    email_folded     text        not null check (email_folded collate "C" ~ '^[^A-Z@[:space:]]+@[a-z0-9.-]+$'),
    asked_at         timestamptz not null,
    -- no code was made, because too many were asked for: from then on there may be one
    held_until       timestamptz check (held_until > asked_at),
    -- no code was made, because the mail server cannot write to this address
    undeliverable_at timestamptz check (undeliverable_at >= asked_at),
    -- of the code that was mailed last, until it is used up
    salt             bytea,
    code_hash        bytea,
    wrong_tries      int         not null default 0 check (wrong_tries >= 0),
    spoiled_at       timestamptz check (spoiled_at >= asked_at),
    proved_at        timestamptz check (proved_at >= asked_at),
    -- what the teacher is at now
    open             boolean     not null default true,
    constraint old_account_claim_code_is_salted check ((salt is null) = (code_hash is null)),
    constraint old_account_claim_code_can_be_used
        check (code_hash is null or (held_until is null and spoiled_at is null and proved_at is null)),
    constraint old_account_claim_not_proved_if_spoiled check (spoiled_at is null or proved_at is null),
    constraint old_account_claim_no_code_if_undeliverable
        check (undeliverable_at is null or (code_hash is null and proved_at is null))
);

create unique index old_account_claim_open_once on old_account_claim (teacher) where open;
create index old_account_claim_of_teacher on old_account_claim (teacher, asked_at);
create index old_account_claim_of_address on old_account_claim (email_folded, asked_at);

-- What no code can settle and an office decides. Ids and codes only; what people wrote lies beside it and can be erased.
create table help_request (
    id          uuid primary key,
    -- who asks for an old account; of an address that is taken, who has it here
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
    constraint help_request_decided_with_outcome check ((decided_at is null) = (outcome is null)),
    constraint help_request_decided_by_office
        check ((outcome is not null and outcome <> 'NOT_NEEDED') = (office is not null and decided_by is not null)),
    constraint help_request_account_only_if_given check (old_account is null or (outcome = 'GIVEN' and reason <> 'ADDRESS_TAKEN')),
    constraint help_request_given_an_account check (outcome <> 'GIVEN' or reason = 'ADDRESS_TAKEN' or old_account is not null),
    constraint help_request_taken_from_another check (taken_from is null or (old_account is not null and taken_from <> teacher))
);

create unique index help_request_open_once on help_request (teacher) where decided_at is null and reason <> 'ADDRESS_TAKEN';
create index help_request_of_teacher on help_request (teacher, asked_at);

-- What the teacher remembers of the old account.
create table help_request_memory (
    help    uuid primary key references help_request,
    email   text not null,
    name    text not null,
    school  text not null,
    project text not null
);

-- What the office wrote to the teacher.
create table help_request_refusal (
    help   uuid primary key references help_request,
    reason text not null check (btrim(reason) <> '')
);

-- An EU Login identity whose address somebody else has here. Asked once, however often the person signs in.
create table address_conflict (
    help         uuid primary key references help_request,
    subject      text not null check (subject <> ''),
    email        text not null check (email <> ''),
    email_folded text not null check (email_folded collate "C" ~ '^[^A-Z@[:space:]]+@[a-z0-9.-]+$'),
    first_name   text not null,
    last_name    text not null,
    language     text not null,
    unique (subject, email_folded)
);
