-- What a teacher was told of, and when: each occasion once. What it said is not kept.
create table notice (
    teacher      uuid        not null references teacher,
    kind         text        not null check (kind in ('WELCOME', 'OLD_ACCOUNT_LINKED', 'SCHOOL_ATTACHED', 'APPLICATION_RECEIVED', 'QUESTION',
                                                      'VALIDATED', 'REFUSED', 'ACCESS_WITHDRAWN', 'REMINDER')),
    occasion     text        not null check (occasion <> ''),
    scheduled_at timestamptz not null,
    settled_at   timestamptz,
    result       text check (result in ('SENT', 'DROPPED', 'GIVEN_UP')),
    primary key (teacher, kind, occasion),
    check ((settled_at is null) = (result is null))
);
