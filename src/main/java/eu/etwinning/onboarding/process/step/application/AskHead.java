package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadChoice;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.process.deadline.ValidationProperties;
import eu.etwinning.onboarding.process.office.OfficeLanguage;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_ADDRESS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.textOrEmpty;

/**
 * "Ask head": by mail, in the language of the office; where a validator decided so, at the address that is known or the
 * one that the validator typed, else only at the address in the register. Where nobody may be asked by itself, nobody
 * is, and the case comes back as from a head who is silent.
 */
@DiagramPart(
        name = "Ask head",
        topic = TaskCategory.APPLICATION,
        does =
                "Writes to the head of the school, at the address in the register only unless a validator decided so, and asks whether the person works there.",
        needs = {MEMBERSHIP, APPLICATION},
        mayUse = HEAD_ADDRESS)
@Component
class AskHead implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final HeadAddresses addresses;
    private final HeadInquiries inquiries;
    private final OfficeLanguage officeLanguage;
    private final Notices notices;
    private final ValidationProperties properties;

    AskHead(
            Memberships memberships,
            SchoolRegister schools,
            HeadAddresses addresses,
            HeadInquiries inquiries,
            OfficeLanguage officeLanguage,
            Notices notices,
            ValidationProperties properties) {
        this.memberships = memberships;
        this.schools = schools;
        this.addresses = addresses;
        this.inquiries = inquiries;
        this.officeLanguage = officeLanguage;
        this.notices = notices;
        this.properties = properties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        UUID application = application(execution);
        boolean wanted = inquiries.wantedBy(application).isPresent();
        HeadChoice choice =
                wanted ? addresses.byValidator(membership, typed(execution), false) : addresses.byItself(membership);
        if (choice.isAsked()) {
            UUID inquiry = inquiries.ask(application, choice, properties.headLinkValid());
            notices.headAsked(
                    inquiry,
                    officeLanguage.of(schools.get(memberships.get(membership).school())));
        } else if (wanted) {
            throw new IllegalStateException("The head cannot be asked: " + choice.refusal());
        }
    }

    private static String typed(DelegateExecution execution) {
        String typed = textOrEmpty(execution, OnboardingProcess.HEAD_ADDRESS);
        return typed.isEmpty() ? null : typed;
    }
}
