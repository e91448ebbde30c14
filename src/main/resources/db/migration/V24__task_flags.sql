-- Lists of cases by a flag of the task, such as those with a new school: few of all variables are such numbers, and few of those have the value.
create index act_ru_variable_flag on act_ru_variable (name_, long_) where long_ is not null;
