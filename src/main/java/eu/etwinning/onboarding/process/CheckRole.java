package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.ALREADY_VALIDATED;
import static eu.etwinning.onboarding.process.CaseVariable.COUNTRY_TAKES_PART;
import static eu.etwinning.onboarding.process.CaseVariable.DECISION_TAKEN_BACK;
import static eu.etwinning.onboarding.process.CaseVariable.MAY_JOIN;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.CaseVariable.ROLE;
import static eu.etwinning.onboarding.process.CaseVariable.SCHOOL_KIND;
import static eu.etwinning.onboarding.process.CaseVariable.TAKEN_BACK;
import static eu.etwinning.onboarding.process.OnboardingProcess.passing;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/**
 * "Check role": hands the decision {@code etwinning-eligibility} what the database knows of the membership, never what a form said, and
 * turns its answer into the flags that the gateways after it ask for.
 */
@DiagramPart(name = "Check role", topic = Topic.MEMBERSHIP, table = "etwinning-eligibility",
        does = "Asks the table whether the role, the kind of school and the country are open to eTwinning, always by what the database knows.",
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
            execution.setVariable(OnboardingProcess.MAY_JOIN, DecisionAnswer.of(execution).value("mayJoin", Boolean.class));
            execution.setVariable(OnboardingProcess.TAKEN_BACK, execution.hasVariable(OnboardingProcess.DECISION_TAKEN_BACK));
            execution.setVariable(OnboardingProcess.ALREADY_VALIDATED, memberships.all(membership.teacher(), membership.school()).stream()
                    .anyMatch(same -> same.state() == MembershipState.VALIDATED));
        }
    }
}
