package eu.etwinning.onboarding.process.step.membership;

import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.Eligibility;
import eu.etwinning.onboarding.process.office.DecisionAnswer;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ALREADY_VALIDATED;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.COUNTRY_TAKES_PART;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DECISION_TAKEN_BACK;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MAY_JOIN;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ROLE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_KIND;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TAKEN_BACK;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.passing;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/**
 * "Check role": hands the decision {@code etwinning-eligibility} what the database knows of the membership, never what
 * a form said, and turns its answer into the flags that the gateways after it ask for.
 */
@DiagramPart(
        name = "Check role",
        topic = TaskCategory.MEMBERSHIP,
        table = "etwinning-eligibility",
        does =
                "Asks the table whether the role, the kind of school and the country are open to eTwinning, always by what the database knows.",
        needs = MEMBERSHIP,
        mayUse = DECISION_TAKEN_BACK,
        sets = {ROLE, SCHOOL_KIND, COUNTRY_TAKES_PART},
        maySet = {MAY_JOIN, TAKEN_BACK, ALREADY_VALIDATED})
@Component
class CheckRole implements ExecutionListener {

    private final Memberships memberships;
    private final Eligibility eligibility;

    CheckRole(Memberships memberships, Eligibility eligibility) {
        this.memberships = memberships;
        this.eligibility = eligibility;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Membership membership = memberships.get(membership(execution));
        if (EVENTNAME_START.equals(execution.getEventName())) {
            eligibility.inputs(membership).forEach((input, value) -> execution.setVariable(input, passing(value)));
        } else {
            execution.setVariable(
                    OnboardingProcess.MAY_JOIN, DecisionAnswer.of(execution).value("mayJoin", Boolean.class));
            execution.setVariable(
                    OnboardingProcess.TAKEN_BACK, execution.hasVariable(OnboardingProcess.DECISION_TAKEN_BACK));
            execution.setVariable(
                    OnboardingProcess.ALREADY_VALIDATED,
                    memberships.all(membership.teacher(), membership.school()).stream()
                            .anyMatch(same -> same.state() == MembershipState.VALIDATED));
        }
    }
}
