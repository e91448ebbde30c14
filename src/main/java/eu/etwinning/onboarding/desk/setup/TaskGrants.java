package eu.etwinning.onboarding.desk.setup;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's default grants but for those on single tasks: validators hold theirs on the definition, and a row for
 * each task and group makes Tasklist unusable once some ten thousand cases are open. Teachers are no users of the
 * engine and need none. Only the central support office, which sees the lists of all, has a grant for each task that is
 * its to decide; the engine takes it away with the task.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    private final String centralOffice;

    TaskGrants(String centralOffice) {
        this.centralOffice = centralOffice;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!centralOffice.equals(groupId)) {
            return NONE;
        }
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    null,
                    groupId,
                    Resources.TASK,
                    task.getId(),
                    // To see the task it needs none: another grant for that, row by row, would make its lists slow.
                    TaskPermissions.READ_VARIABLE,
                    TaskPermissions.TASK_WORK,
                    // To give a case back; what else this allows is not among the calls that are let through.
                    TaskPermissions.TASK_ASSIGN)
        };
    }
}
