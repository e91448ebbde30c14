-- Every address that EU Login ever verified for a teacher: who had one once may still read mail there.
create table teacher_address (
    teacher      uuid not null references teacher on delete cascade,
    email_folded text not null check (email_folded <> ''),
    primary key (teacher, email_folded)
);

insert into teacher_address (teacher, email_folded) select id, email_folded from teacher;

create function keep_teacher_address() returns trigger language plpgsql as $$
begin
    insert into teacher_address (teacher, email_folded) values (new.id, new.email_folded) on conflict do nothing;
    return null;
end
$$;

create trigger keep_teacher_address after insert or update of email_folded on teacher for each row execute function keep_teacher_address();

-- Whether an address is surely the teacher's: by EU Login, now or once, or by the old account.
create function is_address_of(whose uuid, address text) returns boolean language sql stable as $$
    select exists (select from teacher_address where teacher = whose and email_folded = address)
        or exists (select from old_account join old_account_link on old_account = id where teacher = whose and email_folded = address)
$$;

-- In the form in which addresses are compared; of schools that were added before this was kept there is none.
alter table school add column head_email_folded text check (head_email_folded <> '');

create function check_added_school() returns trigger language plpgsql as $$
begin
    if is_address_of(new.added_by, new.head_email_folded) then
        raise exception 'the address of the head is that of the teacher who adds the school' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger check_added_school before insert on school for each row when (new.source = 'teacher') execute function check_added_school();

-- That the address of a head which a teacher typed may be written to: a decision on record says that the school is one.
alter table application_decision add unique (id, school_judgement);

create table school_head_release (
    school           bigint primary key references school,
    decision         uuid        not null,
    school_judgement text        not null default 'YES' check (school_judgement = 'YES'),
    released_at      timestamptz not null,
    foreign key (decision, school_judgement) references application_decision (id, school_judgement)
);

-- What is not ASCII cannot be compared here; heads of such addresses are released by the next decision.
insert into school_head_release (school, decision, released_at)
select distinct on (school.id) school.id, decision.id, decision.decided_at
from school
join membership on survivor_of(membership.school) = school.id
join etwinning_application application on application.membership = membership.id
join application_decision decision on decision.application = application.id
where school.source = 'teacher' and school.status = 'CONFIRMED' and school.head_email <> ''
  and decision.outcome = 'APPROVED' and decision.school_judgement = 'YES'
  and school.head_email ~ '^[[:ascii:]]+$' and not is_address_of(school.added_by, lower(btrim(school.head_email)))
order by school.id, decision.decided_at;

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

-- Heads who are told that their school was added: each once, and only where the address was released. Those before this were told when it was added.
create table head_notice (
    school       bigint primary key references school,
    release      bigint references school_head_release,
    scheduled_at timestamptz not null
);

insert into head_notice (school, scheduled_at)
select id, added_at from school where source = 'teacher' and head_email <> ''
    and not exists (select from scheduled_tasks where task_name = 'head-notice' and task_instance = school.id::text);

alter table head_notice add constraint head_notice_to_released_address check (release is not distinct from school) not valid;

-- By which decision a head was asked; none where the way of an office asks by itself.
alter table head_inquiry
    add column address_folded   text check (address_folded <> ''),
    add column decision         uuid unique,
    add column decision_outcome text not null default 'HEAD_ASKED' check (decision_outcome = 'HEAD_ASKED'),
    add foreign key (decision, decision_outcome) references application_decision (id, outcome);

create index head_inquiry_to_address on head_inquiry (address_folded, asked_at);

-- A trigger, for the questions from before this must still be answered and erased.
create function check_head_inquiry() returns trigger language plpgsql as $$
declare
    applicant uuid;
    asked     school;
begin
    select teacher into applicant from etwinning_application join membership on membership.id = membership where etwinning_application.id = new.application;
    select * into asked from school
    where id = (select survivor_of(school) from etwinning_application join membership on membership.id = membership where etwinning_application.id = new.application);
    if new.address is null then
        raise exception 'a head is asked at an address' using errcode = 'integrity_constraint_violation';
    end if;
    -- As long as nodes of the version before this run, which write neither.
    if new.address_folded is null then
        new.address_folded := lower(btrim(new.address));
    end if;
    if new.decision is null and new.asked_by <> 'platform' then
        select id into new.decision from application_decision where application = new.application and outcome = 'HEAD_ASKED' order by round desc limit 1;
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

-- How many schools a teacher added lately, and how many were added with one head.
create index school_added_by on school (added_by, added_at) where source = 'teacher';
create index school_with_head on school (head_email_folded, added_at) where head_email_folded is not null;
