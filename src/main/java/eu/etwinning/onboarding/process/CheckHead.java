package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.HeadAddresses;
import eu.etwinning.onboarding.etwinning.HeadInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.HEAD_TO_BE_ASKED;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Check head": whether the register has an address at which may be asked, and the application was not asked about before. */
@Component
@DiagramPart(name = "Check head", topic = Topic.APPLICATION,
        does = "Looks whether the register has an address of the head of the school that is not the teacher's own, and the head was not asked about this application before.",
        needs = {MEMBERSHIP, APPLICATION},
        sets = HEAD_TO_BE_ASKED)
class CheckHead implements JavaDelegate {

    private final HeadAddresses addresses;
    private final HeadInquiries inquiries;

    CheckHead(HeadAddresses addresses, HeadInquiries inquiries) {
        this.addresses = addresses;
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        UUID application = application(execution);
        boolean asked = inquiries.about(membership).stream().anyMatch(inquiry -> inquiry.application().equals(application));
        execution.setVariable(OnboardingProcess.HEAD_TO_BE_ASKED, !asked && addresses.byItself(membership).isAsked());
    }
}
