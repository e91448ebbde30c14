-- What a role is to the laws of eTwinning. The rows belong to the code; roles are text, so that process owners can add some.
create table role_kind (
    kind text primary key check (kind in ('PEDAGOGICAL', 'COMPANY_STAFF'))
);

insert into role_kind (kind) values ('PEDAGOGICAL'), ('COMPANY_STAFF');

-- Which schools a teacher was shown last when looking schools up: a new membership is made only of one of these.
create table school_lookup (
    teacher      uuid        not null references teacher on delete cascade,
    school       bigint      not null references school on delete cascade,
    looked_up_at timestamptz not null,
    primary key (teacher, school)
);

-- That a teacher is or was of a school, in which role, and how far it is from eTwinning.
create table membership (
    id             uuid primary key,
    teacher        uuid        not null references teacher,
    school         bigint      not null references school,
    role           text        not null,
    role_kind      text        not null generated always as (case role when 'COMPANY_STAFF' then 'COMPANY_STAFF' else 'PEDAGOGICAL' end) stored
        references role_kind,
    state          text        not null check (state in ('ATTACHED', 'BLOCKED', 'ELIGIBLE', 'WAITING', 'QUESTION', 'VALIDATED',
                                                         'REFUSED', 'WITHDRAWN', 'LEFT')),
    attached_at    timestamptz not null,
    state_since    timestamptz not null,
    -- the approval by which it is validated
    approval       uuid,
    -- when it was blocked, or the decision taken back, while there was access
    access_lost_at timestamptz,
    version        int         not null default 0,
    constraint membership_role_is_a_code check (role ~ '^[A-Z][A-Z_]{0,39}$'),
    constraint company_staff_has_no_access check (role_kind = 'PEDAGOGICAL' or state in ('ATTACHED', 'BLOCKED', 'LEFT')),
    constraint validated_by_an_approval check ((state = 'VALIDATED') = (approval is not null)),
    -- After a decision was taken back, access rests while the office decides once more.
    constraint access_lost_when_blocked_or_resting check (access_lost_at is null or state in ('BLOCKED', 'WAITING'))
);

create unique index membership_once_per_school on membership (teacher, school) where state <> 'LEFT';
create index membership_of_school on membership (school);

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
