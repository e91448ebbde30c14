-- Which schools are to be indexed stands in a table of its own: a flag would write every school and all its indexes once more.
create table school_to_index (
    school bigint primary key references school on delete cascade
);

insert into school_to_index select id from school where not indexed;

drop trigger school_index_outdated on school;
drop trigger school_survivor_outdated on school;
drop trigger school_other_name_changed on school_other_name;
drop trigger school_merge_to_be_indexed on school_merge;
drop function school_index_outdated(), school_survivor_outdated(), school_other_name_changed(), school_merge_to_be_indexed();
alter table school drop column indexed;

-- What index_anew finds there while it is being indexed waits until that is done, and stands there again afterwards.
create function index_anew(schools bigint[]) returns void language sql as $$
    insert into school_to_index
    select school from (select unnest(schools) as school
                        union
                        -- The survivor is found by the names of those merged into it.
                        select survivor from school_merge where merged = any(schools) and ended_at is null) outdated
    order by school
    on conflict (school) do update set school = excluded.school
$$;

create function school_added() returns trigger language plpgsql as $$
begin
    insert into school_to_index select id from added;
    return null;
end
$$;

create trigger school_added after insert on school referencing new table as added for each statement execute function school_added();

-- Its plan is made for few rows and kept for many: looping over both tables for each would take minutes.
create function school_changed() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    changed bigint[];
begin
    changed := array(select id from before join after using (id)
                     where (before.country, before.name, before.public_name, before.city, before.postal_code, before.school_number)
                         is distinct from (after.country, after.name, after.public_name, after.city, after.postal_code, after.school_number));
    if cardinality(changed) > 0 then
        perform index_anew(changed);
    end if;
    return null;
end
$$;

create trigger school_changed after update on school referencing old table as before new table as after for each statement
    execute function school_changed();

create function school_other_name_changed() returns trigger language plpgsql as $$
begin
    -- Names go with their school.
    perform index_anew(array(select id from school where id = coalesce(new.school, old.school)));
    return null;
end
$$;

create trigger school_other_name_changed after insert or update or delete on school_other_name
    for each row execute function school_other_name_changed();

create function school_merge_begun_or_ended() returns trigger language plpgsql as $$
begin
    perform index_anew(array[new.merged, new.survivor]);
    return null;
end
$$;

create trigger school_merge_begun_or_ended after insert or update on school_merge for each row execute function school_merge_begun_or_ended();

-- Identical schools are found by their town.
drop index school_same;
