package eu.etwinning.onboarding.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies one open case many times, straight in the tables, because the way through the forms would take hours: some
 * assigned, some answered, some at a new school, some about an old account, created and due over ten days.
 */
class ManyCases {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyCases(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param biggest the office that gets a fifth of them */
    void make(String task, int number, String biggest) {
        transaction.executeWithoutResult(status -> copy(task, number, biggest));
        jdbc.sql("vacuum analyze").update();
    }

    private void copy(String task, int number, String biggest) {
        // Foreign keys would be looked up by a plan that was made while the tables were empty.
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("""
                        create table copy as
                        with office as (select id_, (row_number() over (order by id_) - 1)::int as place, (count(*) over ())::int as places
                                        from act_id_tenant where id_ <> 'central-support'),
                             numbered as (select n, 'copy-' || n as id, hashint4(n) & 1023 as chance from generate_series(1, :number) n)
                        select n, id, chance, office.id_ as office, now() - interval '10 days' * (n::float / :number) as created
                        from numbered join office on case when n % 5 = 0 then office.id_ = :biggest else office.place = n % office.places end""").param("number", number).param("biggest", biggest).update();
        jdbc.sql("""
                        insert into act_ru_execution
                        select filled.* from copy, act_ru_execution original,
                        lateral jsonb_populate_record(original, jsonb_build_object('id_', copy.id, 'proc_inst_id_', copy.id, 'root_proc_inst_id_', copy.id,
                            'super_exec_', null, 'business_key_', copy.id, 'tenant_id_', copy.office, 'parent_id_', null)) filled
                        where original.id_ = (select proc_inst_id_ from act_ru_task where id_ = :task)""").param("task", task).update();
        jdbc.sql("""
                        insert into act_ru_task
                        select filled.* from copy, act_ru_task original,
                        lateral jsonb_populate_record(original, jsonb_build_object('id_', copy.id || '-t', 'execution_id_', copy.id, 'proc_inst_id_', copy.id,
                            'tenant_id_', copy.office, 'create_time_', copy.created, 'due_date_', copy.created + interval '7 days',
                            'follow_up_date_', copy.created + interval '5 days', 'priority_', case when copy.chance < 100 then 75 else 50 end,
                            'assignee_', case when copy.chance % 10 < 3 then 'validator.' || case when copy.chance % 100 < 10 then '' else copy.chance % 20 || '.' end
                                || copy.office || '@example.org' end,
                            'proc_def_id_', case when copy.chance between 500 and 520 then (select id_ from act_re_procdef where key_ = 'old-account-help')
                                                 else original.proc_def_id_ end)) filled
                        where original.id_ = :task""").param("task", task).update();
        jdbc.sql("""
                        insert into act_ru_variable
                        select filled.* from copy, act_ru_variable original,
                        lateral jsonb_populate_record(original, jsonb_build_object('id_', copy.id || '-' || original.name_, 'proc_inst_id_', copy.id, 'execution_id_', copy.id,
                            'task_id_', case when original.task_id_ is null then null else copy.id || '-t' end,
                            'var_scope_', case when original.task_id_ is null then copy.id else copy.id || '-t' end, 'tenant_id_', copy.office,
                            'long_', case when original.name_ = 'newSchool' then (copy.chance % 20 = 0)::int else original.long_ end)) filled
                        where original.proc_inst_id_ = (select proc_inst_id_ from act_ru_task where id_ = :task)""").param("task", task).update();
        jdbc.sql("""
                        insert into act_ru_identitylink
                        select filled.* from copy, act_ru_identitylink original,
                        lateral jsonb_populate_record(original, jsonb_build_object('id_', copy.id, 'task_id_', copy.id || '-t', 'group_id_', copy.office,
                            'tenant_id_', copy.office)) filled
                        where original.task_id_ = :task""").param("task", task).update();
        jdbc.sql("drop table copy").update();
    }
}
