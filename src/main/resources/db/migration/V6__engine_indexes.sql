-- At most one onboarding runs per teacher and school, and one per teacher who has no school yet (business key of the root execution).
create unique index one_onboarding_at_a_time on act_ru_execution (business_key_)
    where proc_def_key_ = 'teacher-onboarding' and parent_id_ is null and business_key_ is not null;
