create table teacher (
    id                  uuid primary key,
    subject             text        not null unique,
    email               text        not null check (email <> ''),
    email_folded        text        not null unique check (email_folded = lower(email_folded) and email_folded = btrim(email_folded)),
    first_name          text        not null,
    last_name           text        not null,
    locale              text,
    created_at          timestamptz not null,
    signed_in_at        timestamptz not null,
    onboarding_began_at timestamptz
);

create table old_account (
    id           uuid primary key,
    email        text not null,
    email_folded text not null unique check (email_folded = lower(email_folded) and email_folded = btrim(email_folded)),
    first_name   text not null,
    last_name    text not null,
    country      text not null check (country ~ '^[A-Z]{2}$'),
    school_name  text not null,
    member_since date not null
);

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
