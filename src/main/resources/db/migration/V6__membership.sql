-- That a teacher is or was of a school, in which role, and how far it is from eTwinning.
create table membership (
    id          uuid primary key,
    teacher     uuid        not null references teacher,
    school      bigint      not null references school,
    role        text        not null check (role in ('TEACHER', 'HEAD_TEACHER', 'SCHOOL_PSYCHOLOGIST', 'LIBRARIAN', 'PEDAGOGUE',
                                                     'OTHER_PEDAGOGICAL_STAFF', 'COMPANY_STAFF')),
    state       text        not null check (state in ('ATTACHED', 'BLOCKED', 'ELIGIBLE', 'WAITING', 'QUESTION', 'VALIDATED',
                                                      'REFUSED', 'WITHDRAWN', 'LEFT')),
    attached_at timestamptz not null,
    state_since timestamptz not null
);

create unique index membership_once_per_school on membership (teacher, school) where state <> 'LEFT';
create index membership_of_school on membership (school);
