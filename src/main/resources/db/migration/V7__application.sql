-- What teachers accept when they apply, word for word, each version once.
create table consent_text (
    version           text primary key check (version ~ '^[0-9a-f]{64}$'),
    language          text        not null check (language <> ''),
    texts             text        not null check (texts <> ''),
    first_accepted_at timestamptz not null
);

-- That a teacher asks for eTwinning with a membership.
create table etwinning_application (
    id                uuid primary key,
    membership        uuid        not null references membership,
    submitted_at      timestamptz not null,
    terms_accepted_at timestamptz not null,
    terms_version     text        not null references consent_text,
    -- with which office it lies, for the office's own figures and lists
    office            text check (office <> ''),
    closed_at         timestamptz check (closed_at >= submitted_at),
    version           int         not null default 0,
    -- for keys that say of which membership
    constraint etwinning_application_of_its_membership unique (id, membership)
);

create unique index etwinning_application_open_once on etwinning_application (membership) where closed_at is null;
create index etwinning_application_of_membership on etwinning_application (membership);
create index etwinning_application_open_of_office on etwinning_application (office, submitted_at) where closed_at is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are append-only', tg_table_name;
end
$$;

-- What an office decided. Ids and codes only, append-only; what people wrote or saw lies beside it and can be erased.
create table application_decision (
    id                  uuid primary key,
    application         uuid        not null references etwinning_application,
    round               int         not null check (round >= 1),
    -- to ask and to merge the school leave the application open
    outcome             text        not null check (outcome in ('APPROVED', 'ASKED', 'HEAD_ASKED', 'MERGED', 'REFUSED')),
    person_judgement    text check (person_judgement in ('YES', 'NO')),
    school_judgement    text check (school_judgement in ('YES', 'NO')),
    membership_judgement text check (membership_judgement in ('YES', 'NO')),
    refusal_reason      text check (refusal_reason in ('NOT_IN_SCHOOL', 'SCHOOL_NOT_ELIGIBLE', 'SCHOOL_DOES_NOT_EXIST', 'PERSON_NOT_IDENTIFIED',
                                                       'NO_ANSWER', 'OTHER')),
    office              text        not null check (office <> ''),
    decided_by          text        not null check (decided_by <> ''),
    decided_at          timestamptz not null,
    constraint application_decision_once_a_round unique (application, round),
    -- for keys that point at decisions of one kind only
    constraint application_decision_with_outcome unique (id, outcome),
    constraint application_decision_with_application unique (id, application, outcome),
    constraint application_decision_with_school_judgement unique (id, school_judgement),
    constraint application_decision_approval_needs_three_yes check (outcome <> 'APPROVED'
        or coalesce(person_judgement = 'YES' and school_judgement = 'YES' and membership_judgement = 'YES', false)),
    constraint application_decision_refusal_needs_a_no check (outcome <> 'REFUSED' or refusal_reason = 'NO_ANSWER'
        or coalesce('NO' in (person_judgement, school_judgement, membership_judgement), false)),
    constraint application_decision_refusal_has_a_reason check ((outcome = 'REFUSED') = (refusal_reason is not null)),
    constraint refused_for_want_of_an_answer_by_the_platform check (refusal_reason is distinct from 'NO_ANSWER' or decided_by = 'platform'),
    constraint approved_by_a_person check (outcome <> 'APPROVED' or decided_by <> 'platform')
);

create unique index application_decided_once on application_decision (application) where outcome in ('APPROVED', 'REFUSED');
create index application_decision_of_office on application_decision (office, decided_at desc);

create trigger application_decision_append_only before update or delete on application_decision
    for each statement execute function refuse_change();

-- What the validator wrote to the teacher.
create table application_decision_text (
    decision uuid primary key references application_decision,
    reason   text not null check (reason <> '')
);

-- What the validator saw.
create table application_decision_evidence (
    decision uuid primary key references application_decision,
    shown    jsonb not null
);

-- What the teacher answered to a question.
create table application_answer (
    decision    uuid primary key references application_decision,
    answer      text        not null check (answer <> ''),
    answered_at timestamptz not null
);

-- A decision that an office took back: once, and only one that closed an application. Ids and codes only, append-only; why lies beside it and can be erased.
create table decision_taken_back (
    decision      uuid primary key,
    outcome       text        not null check (outcome in ('APPROVED', 'REFUSED')),
    taken_back_by text        not null check (taken_back_by <> ''),
    taken_back_at timestamptz not null,
    constraint decision_taken_back_closed_an_application foreign key (decision, outcome) references application_decision (id, outcome)
);

create trigger decision_taken_back_append_only before update or delete on decision_taken_back
    for each statement execute function refuse_change();

create table decision_taken_back_text (
    decision uuid primary key references decision_taken_back,
    reason   text not null check (btrim(reason) <> '')
);

-- An approval that stands: to this row a validated membership points, and it is gone when the decision is taken back or access ends in another way.
create table standing_approval (
    decision    uuid primary key,
    application uuid not null unique,
    membership  uuid not null unique,
    outcome     text not null default 'APPROVED' check (outcome = 'APPROVED'),
    constraint standing_approval_of_membership unique (decision, membership),
    constraint standing_approval_by_decision foreign key (decision, application, outcome) references application_decision (id, application, outcome),
    constraint standing_approval_of_application foreign key (application, membership) references etwinning_application (id, membership)
);

alter table membership add constraint membership_approval foreign key (approval, id) references standing_approval (decision, membership);

create function check_standing_approval() returns trigger language plpgsql as $$
declare
    approved  etwinning_application;
    applicant uuid;
begin
    if tg_op = 'UPDATE' then
        raise exception 'an approval stands or does not' using errcode = 'integrity_constraint_violation';
    end if;
    select * into approved from etwinning_application where id = new.application;
    select teacher into applicant from membership where id = new.membership for no key update;
    if exists (select from etwinning_application where membership = new.membership and id <> approved.id and submitted_at >= approved.submitted_at) then
        raise exception 'only the latest application gives access' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from decision_taken_back where decision = new.decision) then
        raise exception 'the approval was taken back' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from application_decision join act_id_user on id_ = decided_by
               where application_decision.id = new.decision and is_address_of(applicant, email_)) then
        raise exception 'nobody approves their own application' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_standing_approval before insert or update on standing_approval for each row execute function check_standing_approval();

create function check_taken_back() returns trigger language plpgsql as $$
begin
    if exists (select from standing_approval where decision = new.decision) then
        raise exception 'an approval that is taken back gives no access any more' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

-- At the end of the transaction, for the row goes in the same one.
create constraint trigger check_taken_back after insert on decision_taken_back deferrable initially deferred for each row execute function check_taken_back();

-- Company Staff applies for nothing, and nobody does who has access.
create function check_application() returns trigger language plpgsql as $$
declare
    applying membership;
begin
    select * into applying from membership where id = new.membership for no key update;
    if applying.role_kind = 'COMPANY_STAFF' or applying.state not in ('ELIGIBLE', 'WAITING') then
        raise exception 'a membership that is % (%) does not apply', applying.state, applying.role using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from standing_approval where membership = new.membership) then
        raise exception 'an approval of this membership stands' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_application before insert on etwinning_application for each row when (new.closed_at is null) execute function check_application();

create function company_staff_waits_for_nothing() returns trigger language plpgsql as $$
begin
    if exists (select from etwinning_application where membership = new.id and closed_at is null) then
        raise exception 'Company Staff has no open application' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create constraint trigger company_staff_waits_for_nothing after insert or update on membership deferrable initially deferred for each row
    when (new.role_kind = 'COMPANY_STAFF') execute function company_staff_waits_for_nothing();

-- What was shown to whoever decided, and what people wrote about it, lies beside the decision: unchangeable, but it can be erased whole.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are erased or stay as they are', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger application_decision_evidence_stays before update on application_decision_evidence for each statement execute function refuse_rewriting();
create trigger application_decision_text_stays before update on application_decision_text for each statement execute function refuse_rewriting();
create trigger application_answer_stays before update on application_answer for each statement execute function refuse_rewriting();
create trigger decision_taken_back_text_stays before update on decision_taken_back_text for each statement execute function refuse_rewriting();

-- That the address of a head which a teacher typed may be written to: a decision on record says that the school is one.
create table school_head_release (
    school           bigint primary key references school,
    decision         uuid        not null,
    school_judgement text        not null default 'YES' check (school_judgement = 'YES'),
    released_at      timestamptz not null,
    constraint school_head_release_by_decision foreign key (decision, school_judgement) references application_decision (id, school_judgement)
);

create function check_school_head_release() returns trigger language plpgsql as $$
declare
    released school;
begin
    select * into released from school where id = new.school;
    if released.source <> 'teacher' or released.head_email = '' then
        raise exception 'school % has no address that a teacher typed', new.school using errcode = 'integrity_constraint_violation';
    end if;
    if is_address_of(released.added_by, released.head_email_folded) then
        raise exception 'the address of the head of school % is that of the teacher who added it', new.school using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select from application_decision decision
                   join etwinning_application application on application.id = decision.application
                   join membership on membership.id = application.membership
                   where decision.id = new.decision and survivor_of(membership.school) = new.school) then
        raise exception 'decision % is not about school %', new.decision, new.school using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_school_head_release before insert or update on school_head_release for each row execute function check_school_head_release();

-- Questions to heads of schools. The address is personal and can be erased; of the link there is only the hash.
create table head_inquiry (
    id               uuid primary key,
    application      uuid        not null references etwinning_application,
    address          text check (address <> ''),
    -- in the form in which addresses are compared
    address_folded   text check (address_folded <> ''),
    address_source   text        not null check (address_source in ('REGISTER', 'TEACHER', 'VALIDATOR')),
    -- by which decision the head is asked; none where the way of an office asks by itself
    decision         uuid unique,
    decision_outcome text        not null default 'HEAD_ASKED' check (decision_outcome = 'HEAD_ASKED'),
    asked_by         text        not null check (asked_by <> ''),
    asked_at         timestamptz not null,
    expires_at       timestamptz not null check (expires_at > asked_at),
    link_hash        bytea unique check (length(link_hash) = 32),
    answer           text check (answer in ('WORKS_HERE', 'DOES_NOT_WORK_HERE', 'NOT_THE_HEAD')),
    answered_at      timestamptz check (answered_at >= asked_at),
    constraint head_inquiry_by_decision foreign key (decision, decision_outcome) references application_decision (id, outcome),
    constraint head_inquiry_answer_has_a_time check ((answer is null) = (answered_at is null)),
    constraint head_inquiry_answered_by_link check (answer is null or link_hash is not null)
);

create index head_inquiry_of_application on head_inquiry (application);
create index head_inquiry_to_address on head_inquiry (address_folded, asked_at);

-- Only when a head is asked: what it looks at may change afterwards, and the address may be erased.
create function check_head_inquiry() returns trigger language plpgsql as $$
declare
    applicant uuid;
    asked     school;
begin
    select teacher into applicant from etwinning_application join membership on membership.id = membership where etwinning_application.id = new.application;
    select * into asked from school
    where id = (select survivor_of(school) from etwinning_application join membership on membership.id = membership where etwinning_application.id = new.application);
    if new.address is null or new.address_folded is null then
        raise exception 'a head is asked at an address' using errcode = 'integrity_constraint_violation';
    end if;
    if is_address_of(applicant, new.address_folded) then
        raise exception 'nobody is asked about themselves' using errcode = 'integrity_constraint_violation';
    end if;
    if new.address_source = 'REGISTER' and (asked.source = 'teacher' or asked.head_email <> new.address) then
        raise exception 'the register has no such address of the head' using errcode = 'integrity_constraint_violation';
    end if;
    if new.address_source <> 'REGISTER' and (new.decision is null or not exists (
            select from application_decision where id = new.decision and application = new.application)) then
        raise exception 'without a decision a head is asked at the address in the register only' using errcode = 'integrity_constraint_violation';
    end if;
    if (new.address_source = 'TEACHER' or asked.source = 'teacher' and new.address_folded = asked.head_email_folded)
            and not exists (select from school_head_release where school = asked.id) then
        raise exception 'nobody released the address that a teacher typed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_head_inquiry before insert on head_inquiry for each row execute function check_head_inquiry();

-- A question is answered once: what was said stays.
create function head_inquiry_answered() returns trigger language plpgsql as $$
begin
    raise exception 'the answer of a head stays as it is' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger head_inquiry_answered before update on head_inquiry for each row
    when (old.answer is not null and (old.answer, old.answered_at) is distinct from (new.answer, new.answered_at))
    execute function head_inquiry_answered();

-- Signs the links that are mailed to heads. Made here, so that nobody has to set it and all nodes have the same. It is no way to a link by itself: of the
-- secret that is in each there is only the hash.
create table head_link_key (
    only_one boolean primary key default true check (only_one),
    key      bytea not null check (length(key) = 32)
);

insert into head_link_key (key) select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
