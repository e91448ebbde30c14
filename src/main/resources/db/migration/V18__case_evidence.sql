-- Who has the same name.
create index teacher_by_name on teacher (folded(first_name || ' ' || last_name));

-- Which schools were added that look like this one.
create index school_likely_duplicate_of on school_likely_duplicate (other);

-- A school that was closed because it does not exist may be added again: perhaps it does now.
drop index school_added_once;
create unique index school_added_once on school (country, name_folded, city_folded, number_folded) where source = 'teacher' and status <> 'CLOSED';
