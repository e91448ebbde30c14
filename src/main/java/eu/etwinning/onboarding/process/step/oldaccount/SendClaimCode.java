package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OLD_EMAIL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.textOrEmpty;

/**
 * "Send claim code": to the address just named, or to the one named before. Whether there is an account shows only when
 * the mail is written.
 */
@DiagramPart(
        name = "Send claim code",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Sends a code to the old address if there is such an account.",
        needs = TEACHER,
        mayUse = OLD_EMAIL)
@Component
class SendClaimCode implements JavaDelegate {

    private final OldAccountClaims claims;
    private final Notices notices;

    SendClaimCode(OldAccountClaims claims, Notices notices) {
        this.claims = claims;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String named = textOrEmpty(execution, OnboardingProcess.OLD_EMAIL);
        UUID teacher = teacher(execution);
        Optional<UUID> claim =
                named.isEmpty() ? claims.claimAgain(teacher) : claims.claim(teacher, new EmailAddress(named));
        claim.ifPresent(notices::claimCodeAsked);
    }
}
