-- What a teacher was told of, and when: each occasion once. What it said is not kept.
create table notice (
    teacher      uuid        not null references teacher,
    kind         text        not null check (kind in ('WELCOME', 'OLD_ACCOUNT_LINKED', 'SCHOOL_ATTACHED', 'APPLICATION_RECEIVED', 'QUESTION', 'VALIDATED',
                                                      'REFUSED', 'ACCESS_WITHDRAWN', 'REMINDER', 'HELP_DECIDED', 'OLD_ACCOUNT_MOVED', 'SCHOOL_CLOSED',
                                                      'DECISION_TAKEN_BACK')),
    occasion     text        not null check (occasion <> ''),
    scheduled_at timestamptz not null,
    settled_at   timestamptz,
    result       text check (result in ('SENT', 'DROPPED', 'GIVEN_UP')),
    primary key (teacher, kind, occasion),
    constraint notice_settled_with_result check ((settled_at is null) = (result is null))
);

-- Heads who are told that their school was added: each once, and only where the address was released.
create table head_notice (
    school       bigint primary key references school_head_release,
    scheduled_at timestamptz not null
);

-- On which days an office was told by mail what waits for it: once a day at most.
create table office_digest (
    office       text        not null check (office <> ''),
    day          date        not null,
    scheduled_at timestamptz not null,
    primary key (office, day)
);
