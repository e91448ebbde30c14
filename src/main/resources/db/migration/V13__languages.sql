-- The language that a teacher reads: EU Login's or the browser's at first, then whatever the teacher chooses.
alter table teacher add column language text;
update teacher set language = coalesce(locale, 'en-GB');
alter table teacher
    alter column language set not null,
    add check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
    drop column locale;
