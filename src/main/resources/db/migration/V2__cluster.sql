-- What is to be done at a time, of which each piece is done by one node: the table of db-scheduler 15.6, column by column.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- What failed in work on many things: it was said once in the log, and is left out or tried again while all others go on.
create table left_out (
    work     text        not null check (work <> ''),
    item     text        not null check (item <> ''),
    problem  text        not null,
    first_at timestamptz not null,
    last_at  timestamptz not null check (last_at >= first_at),
    times    int         not null default 1 check (times > 0),
    primary key (work, item)
);
