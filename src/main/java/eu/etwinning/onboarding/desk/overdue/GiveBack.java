package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.desk.setup.OfficeCases;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Takes cases from people who may not decide them any more, because they are no longer in the office: the cases wait
 * for anybody there again.
 */
@Component
class GiveBack {

    private final TaskService tasks;
    private final PerTaskTransaction eachTask;
    private final DeskProperties properties;

    GiveBack(TaskService tasks, PerTaskTransaction eachTask, DeskProperties properties) {
        this.tasks = tasks;
        this.eachTask = eachTask;
        this.properties = properties;
    }

    /**
     * Gives back all such cases. One that fails keeps no other from being given back, and is tried again the next time.
     */
    void giveBack() {
        eachTask.run("give-back", withoutTheirValidator(), task -> {
            if (tasks.createTaskQuery()
                            .taskId(task.getId())
                            .taskAssignee(task.getAssignee())
                            .count()
                    > 0) {
                tasks.setAssignee(task.getId(), null);
            }
        });
    }

    private List<Task> withoutTheirValidator() {
        return tasks.createNativeTaskQuery()
                .sql("""
                        select task.* from act_ru_task task join act_re_procdef definition on definition.id_ = task.proc_def_id_
                        where definition.key_ in (#{validation}, #{help}) and task.assignee_ is not null
                        and not exists (select from act_id_membership member
                                        where member.user_id_ = task.assignee_
                                        and (member.group_id_ = task.tenant_id_
                                             or member.group_id_ = #{central} and exists (
                                                 select from act_ru_identitylink candidate
                                                 where candidate.task_id_ = task.id_ and candidate.type_ = 'candidate'
                                                 and candidate.group_id_ = #{central})))""")
                .parameter("validation", OfficeCases.VALIDATION)
                .parameter("help", OfficeCases.OLD_ACCOUNT_HELP)
                .parameter("central", properties.centralOffice())
                .list();
    }
}
