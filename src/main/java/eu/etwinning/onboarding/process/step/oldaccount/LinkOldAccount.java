package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;

/**
 * "Link old account": once and for all, and tells the teacher. If somebody else was first, the error
 * {@code oldAccountTaken}.
 */
@DiagramPart(
        name = "Link old account",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Links the old account with exactly the address of EU Login to the teacher, once and for all.",
        needs = TEACHER,
        errors = OnboardingProcess.OLD_ACCOUNT_TAKEN)
@Component
class LinkOldAccount implements JavaDelegate {

    private final OldAccounts oldAccounts;
    private final TeacherNotices notices;

    LinkOldAccount(OldAccounts oldAccounts, TeacherNotices notices) {
        this.oldAccounts = oldAccounts;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        if (!oldAccounts.link(teacher)) {
            notices.welcome(teacher);
            throw new BpmnError(OnboardingProcess.OLD_ACCOUNT_TAKEN);
        }
        notices.oldAccountLinked(teacher);
    }
}
