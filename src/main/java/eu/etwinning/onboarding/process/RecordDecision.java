package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.etwinning.Outcome;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/** "Record decision": who decided what and why; a question or a refusal without a reason is no decision. */
@Component
class RecordDecision implements JavaDelegate {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Applications applications;
    private final MembershipStates states;
    private final TeacherNotices notices;

    RecordDecision(Accounts accounts, Memberships memberships, Applications applications, MembershipStates states, TeacherNotices notices) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.applications = applications;
        this.states = states;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // The teacher may be leaving the school at this moment.
        accounts.hold(memberships.get(membership(execution)).teacher());
        String validator = SignedInValidator.of(execution).user();
        Outcome outcome = outcome(text(execution, OnboardingProcess.DECISION));
        String reason = outcome == Outcome.APPROVED ? null : text(execution, OnboardingProcess.REASON);
        int round = applications.decide(application(execution), outcome, text(execution, OnboardingProcess.OFFICE), validator, reason);
        if (outcome == Outcome.ASKED) {
            states.change(membership(execution), MembershipState.QUESTION);
            notices.questionAsked(membership(execution), application(execution), round);
        }
        execution.setVariable(OnboardingProcess.OUTCOME, outcome.name());
        execution.setVariable(OnboardingProcess.VALIDATOR, validator);
    }

    private static Outcome outcome(String decision) {
        return switch (decision) {
            case "APPROVE" -> Outcome.APPROVED;
            case "ASK" -> Outcome.ASKED;
            case "REFUSE" -> Outcome.REFUSED;
            default -> throw new IllegalStateException("'" + decision + "' is no decision");
        };
    }
}
