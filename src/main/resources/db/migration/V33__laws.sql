-- What a role is to the laws of eTwinning. The rows belong to the code; roles are text, so that process owners can add some.
create table role_kind (
    kind text primary key check (kind in ('PEDAGOGICAL', 'COMPANY_STAFF'))
);

insert into role_kind (kind) values ('PEDAGOGICAL'), ('COMPANY_STAFF');

-- Which schools a teacher was shown last when looking schools up: a new membership is made only of one of these.
create table school_lookup (
    teacher      uuid        not null references teacher,
    school       bigint      not null references school,
    looked_up_at timestamptz not null,
    primary key (teacher, school)
);

alter table membership
    add column version        int not null default 0,
    add column approval       uuid,
    add column access_lost_at timestamptz,
    drop constraint membership_role_check,
    add constraint membership_role_is_a_code check (role ~ '^[A-Z][A-Z_]{0,39}$'),
    add column role_kind      text not null generated always as (case role when 'COMPANY_STAFF' then 'COMPANY_STAFF' else 'PEDAGOGICAL' end) stored
        references role_kind,
    add constraint company_staff_has_no_access check (role_kind = 'PEDAGOGICAL' or state in ('ATTACHED', 'BLOCKED', 'LEFT')),
    add constraint validated_by_an_approval check ((state = 'VALIDATED') = (approval is not null)),
    -- After a decision was taken back, access rests while the office decides once more.
    add constraint access_lost_when_blocked_or_resting check (access_lost_at is null or state in ('BLOCKED', 'WAITING'));

create function check_membership_looked_up() returns trigger language plpgsql as $$
begin
    if not exists (select from school_lookup shown join school on school.id = shown.school
                   where shown.teacher = new.teacher and survivor_of(shown.school) = survivor_of(new.school) and shown.looked_up_at >= school.added_at) then
        raise exception 'the teacher has not looked up school % since it was added', new.school using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_membership_looked_up before insert on membership for each row execute function check_membership_looked_up();

create function check_membership_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a membership stays that of its teacher and its school' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger check_membership_stays before update on membership for each row
    when ((old.id, old.teacher, old.school) is distinct from (new.id, new.teacher, new.school)) execute function check_membership_stays();

-- What teachers accept when they apply, word for word, each version once.
create table consent_text (
    version           text primary key check (version ~ '^[0-9a-f]{64}$'),
    language          text        not null check (language <> ''),
    texts             text        not null check (texts <> ''),
    first_accepted_at timestamptz not null
);

alter table etwinning_application
    add column version       int  not null default 0,
    add column terms_version text not null references consent_text,
    add unique (id, membership);

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

alter table application_decision
    add constraint refused_for_want_of_an_answer_by_the_platform check (refusal_reason is distinct from 'NO_ANSWER' or decided_by = 'platform'),
    add constraint approved_by_a_person check (outcome <> 'APPROVED' or decided_by <> 'platform'),
    add unique (id, application, outcome);

-- An approval that stands: to this row a validated membership points, and it is gone when the decision is taken back or access ends in another way.
create table standing_approval (
    decision    uuid primary key,
    application uuid not null unique,
    membership  uuid not null unique,
    outcome     text not null default 'APPROVED' check (outcome = 'APPROVED'),
    unique (decision, membership),
    foreign key (decision, application, outcome) references application_decision (id, application, outcome),
    foreign key (application, membership) references etwinning_application (id, membership)
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
