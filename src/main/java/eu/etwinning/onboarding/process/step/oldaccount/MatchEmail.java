package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OLD_ACCOUNT_FOUND;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;

/**
 * "Match e-mail": is there an old account with exactly the address that EU Login verified? Whoever has none is welcomed
 * as new.
 */
@DiagramPart(
        name = "Match e-mail",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Looks for the old eTwinning account with exactly the address that EU Login verified.",
        needs = TEACHER,
        sets = OLD_ACCOUNT_FOUND)
@Component
class MatchEmail implements JavaDelegate {

    private final OldAccounts oldAccounts;
    private final TeacherNotices notices;

    MatchEmail(OldAccounts oldAccounts, TeacherNotices notices) {
        this.oldAccounts = oldAccounts;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        boolean found = oldAccounts.matches(teacher);
        execution.setVariable(OnboardingProcess.OLD_ACCOUNT_FOUND, found);
        if (!found) {
            notices.welcome(teacher);
        }
    }
}
