-- What a validator judged of the person, the school and the membership, and why an application was refused: codes only.
alter table application_decision
    add column person_judgement     text check (person_judgement in ('YES', 'NO')),
    add column school_judgement     text check (school_judgement in ('YES', 'NO')),
    add column membership_judgement text check (membership_judgement in ('YES', 'NO')),
    add column refusal_reason       text check (refusal_reason in ('NOT_IN_SCHOOL', 'SCHOOL_NOT_ELIGIBLE', 'SCHOOL_DOES_NOT_EXIST',
                                                                   'PERSON_NOT_IDENTIFIED', 'NO_ANSWER', 'OTHER'));

-- To ask the head and to merge the school leave the application open. Decisions from before were not judged in three parts, hence "not valid".
alter table application_decision
    drop constraint application_decision_outcome_check,
    add constraint application_decision_outcome_check check (outcome in ('APPROVED', 'ASKED', 'HEAD_ASKED', 'MERGED', 'REFUSED')),
    add constraint application_decision_approval_needs_three_yes check (outcome <> 'APPROVED'
        or coalesce(person_judgement = 'YES' and school_judgement = 'YES' and membership_judgement = 'YES', false)) not valid,
    add constraint application_decision_refusal_needs_a_no check (outcome <> 'REFUSED' or refusal_reason = 'NO_ANSWER'
        or coalesce('NO' in (person_judgement, school_judgement, membership_judgement), false)) not valid,
    add constraint application_decision_refusal_has_a_reason check ((outcome = 'REFUSED') = (refusal_reason is not null)) not valid;

drop index application_decided_once;
create unique index application_decided_once on application_decision (application) where outcome in ('APPROVED', 'REFUSED');

-- What the validator saw, beside the row that stays: it can be erased.
create table application_decision_evidence (
    decision uuid primary key references application_decision,
    shown    jsonb not null
);
