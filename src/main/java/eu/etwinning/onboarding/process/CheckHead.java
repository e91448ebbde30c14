package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.HeadInquiries;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.HEAD_TO_BE_ASKED;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Check head": whether there is an address to ask at, and the application was not asked about before. */
@Component
@DiagramPart(name = "Check head", topic = Topic.APPLICATION,
        does = "Looks whether the head of the school can be asked and was not asked about this application before.",
        needs = {MEMBERSHIP, APPLICATION},
        sets = HEAD_TO_BE_ASKED)
class CheckHead implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final HeadInquiries inquiries;

    CheckHead(Memberships memberships, SchoolRegister schools, HeadInquiries inquiries) {
        this.memberships = memberships;
        this.schools = schools;
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        UUID application = application(execution);
        boolean known = schools.head(schools.get(memberships.get(membership).school()).id()).isPresent();
        boolean asked = inquiries.about(membership).stream().anyMatch(inquiry -> inquiry.application().equals(application));
        execution.setVariable(OnboardingProcess.HEAD_TO_BE_ASKED, known && !asked);
    }
}
