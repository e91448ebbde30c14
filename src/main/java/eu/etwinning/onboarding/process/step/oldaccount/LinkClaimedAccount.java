package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CLAIM_LINKED;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;

/** "Link claimed account": whoever was first keeps it, and the next one is a case for an office. */
@DiagramPart(
        name = "Link claimed account",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Links the old account whose address the teacher proved, unless somebody else has it.",
        needs = TEACHER,
        sets = CLAIM_LINKED)
@Component
class LinkClaimedAccount implements JavaDelegate {

    private final OldAccountClaims claims;
    private final OldAccounts oldAccounts;
    private final TeacherNotices notices;

    LinkClaimedAccount(OldAccountClaims claims, OldAccounts oldAccounts, TeacherNotices notices) {
        this.claims = claims;
        this.oldAccounts = oldAccounts;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        EmailAddress address =
                claims.proved(teacher).orElseThrow(() -> new IllegalStateException("Nothing was proved"));
        boolean linked = oldAccounts.link(teacher, address);
        if (linked) {
            claims.close(teacher);
            notices.oldAccountLinked(teacher);
        }
        execution.setVariable(OnboardingProcess.CLAIM_LINKED, linked);
    }
}
