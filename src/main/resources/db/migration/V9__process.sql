-- At most one onboarding runs per teacher and school, and one per teacher who has no school yet (business key of the root execution).
create unique index one_onboarding_at_a_time on act_ru_execution (business_key_)
    where proc_def_key_ = 'teacher-onboarding' and parent_id_ is null and business_key_ is not null;

-- One claim of a teacher runs at a time.
create unique index one_claim_at_a_time on act_ru_execution (business_key_)
    where proc_def_key_ = 'old-account-claim' and parent_id_ is null and business_key_ is not null;

-- Lists of cases are in this order, of which Tasklist shows the first few: they are read in turn instead of sorting all that an office has.
create index act_ru_task_order on act_ru_task (priority_ desc, create_time_);

-- The engine asks for the parts of a task whenever one is completed.
create index act_ru_task_parent on act_ru_task (parent_task_id_);

-- All that a list of cases by a flag of the task, such as those with a new school, needs to know without a look at the rows: few of all variables are such
-- numbers, and few of those have the value.
create index act_ru_variable_flag on act_ru_variable (name_, long_, type_, task_id_) where long_ is not null;

-- PostgreSQL guesses how many rows have a flag, or grant a permission, as if the parts had nothing to do with each other: a hundredth of what there are,
-- and then it looks at each one for each case.
create statistics act_ru_variable_flags (mcv) on name_, long_, type_ from act_ru_variable;
create statistics act_ru_authorization_permissions on (perms_ & 2), (perms_ & 64), (perms_ & 2097152) from act_ru_authorization;
