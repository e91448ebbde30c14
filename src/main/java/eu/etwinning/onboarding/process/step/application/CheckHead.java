package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_TO_BE_ASKED;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/**
 * "Check head": whether the register has an address at which may be asked, and the application was not asked about
 * before.
 */
@Component
@DiagramPart(
        name = "Check head",
        topic = TaskCategory.APPLICATION,
        does =
                "Looks whether the register has an address of the head of the school that is not the teacher's own, and the head was not asked about this application before.",
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
        boolean asked = inquiries.about(membership).stream()
                .anyMatch(inquiry -> inquiry.application().equals(application));
        execution.setVariable(
                OnboardingProcess.HEAD_TO_BE_ASKED,
                !asked && addresses.byItself(membership).isAsked());
    }
}
