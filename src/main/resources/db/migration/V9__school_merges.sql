-- A school that turned out to be another one. Nothing moves: whatever has its id is read through the survivor, until the row is ended.
create table school_merge (
    id        bigint generated always as identity primary key,
    merged    bigint      not null references school,
    survivor  bigint      not null references school,
    reason    text        not null check (btrim(reason) <> ''),
    merged_by text        not null check (merged_by <> ''),
    merged_at timestamptz not null,
    ended_by  text check (ended_by <> ''),
    ended_at  timestamptz check (ended_at >= merged_at),
    check (merged <> survivor),
    check ((ended_by is null) = (ended_at is null))
);

create unique index school_merged_once on school_merge (merged) where ended_at is null;
create index school_merge_survivor on school_merge (survivor) where ended_at is null;

-- No chains and no circles, whatever is merged at the same moment; and a row says for ever what was done.
create function school_merge_checked() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a merge is ended, not deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and (old.ended_at is not null or (old.id, old.merged, old.survivor, old.reason, old.merged_by, old.merged_at)
            is distinct from (new.id, new.merged, new.survivor, new.reason, new.merged_by, new.merged_at)) then
        raise exception 'a merge can only be ended, and once' using errcode = 'integrity_constraint_violation';
    end if;
    perform pg_advisory_xact_lock(hashtext('school_merge'));
    if new.ended_at is null and exists (select from school_merge where ended_at is null and (survivor = new.merged or merged = new.survivor)) then
        raise exception 'merging school % into school % would make a chain', new.merged, new.survivor using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger school_merge_checked before insert or update or delete on school_merge for each row execute function school_merge_checked();

-- The school that is read in place of this one: itself, unless it was merged.
create function survivor_of(school bigint) returns bigint language sql stable parallel safe as $$
    select coalesce((select survivor from school_merge where merged = survivor_of.school and ended_at is null), survivor_of.school)
$$;

-- The names by which a school is known besides its own.
create view school_also_known_as as
    select school, name from school_other_name
    union
    select survivor, school.name from school_merge join school on school.id = merged where ended_at is null
    union
    select survivor, public_name from school_merge join school on school.id = merged where ended_at is null and public_name <> ''
    union
    select survivor, other.name from school_merge join school_other_name other on other.school = merged where ended_at is null;

-- Both are indexed anew when a merge begins or ends.
create function school_merge_to_be_indexed() returns trigger language plpgsql as $$
begin
    update school set indexed = false where id in (select id from school where id in (new.merged, new.survivor) order by id for no key update);
    return null;
end
$$;

create trigger school_merge_to_be_indexed after insert or update on school_merge for each row execute function school_merge_to_be_indexed();

-- The survivor is found by the names of those merged into it, as they are now.
create function school_survivor_outdated() returns trigger language plpgsql as $$
begin
    update school set indexed = false where id = (select survivor from school_merge where merged = new.id and ended_at is null);
    return null;
end
$$;

create trigger school_survivor_outdated after update on school for each row when (old.indexed and not new.indexed)
    execute function school_survivor_outdated();
