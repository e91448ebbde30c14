package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.etwinning.AddressSource;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.HeadInquiries;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolHead;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.HEAD_ADDRESS;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.CaseVariable.VALIDATOR;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.OnboardingVariables.textOrEmpty;

/** "Ask head": by mail, in the language of the office, at the address that is known or the one that the validator typed. */
@DiagramPart(name = "Ask head", topic = Topic.APPLICATION,
        does = "Writes to the head of the school and asks whether the person works there.",
        needs = {MEMBERSHIP, APPLICATION},
        mayUse = {HEAD_ADDRESS, VALIDATOR})
@Component
class AskHead implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final HeadInquiries inquiries;
    private final OfficeLanguage officeLanguage;
    private final Notices notices;
    private final ValidationProperties properties;

    AskHead(Memberships memberships, SchoolRegister schools, HeadInquiries inquiries, OfficeLanguage officeLanguage, Notices notices,
            ValidationProperties properties) {
        this.memberships = memberships;
        this.schools = schools;
        this.inquiries = inquiries;
        this.officeLanguage = officeLanguage;
        this.notices = notices;
        this.properties = properties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        School school = schools.get(memberships.get(membership(execution)).school());
        Optional<String> known = schools.head(school.id()).map(SchoolHead::email);
        String typed = textOrEmpty(execution, OnboardingProcess.HEAD_ADDRESS);
        String address = typed.isEmpty() ? known.orElseThrow(() -> new IllegalStateException("No address of the head is known")) : typed;
        UUID inquiry = inquiries.ask(application(execution), address, source(school, known, address), askedBy(execution),
                properties.headLinkValid());
        notices.headAsked(inquiry, officeLanguage.of(school));
    }

    /** Where an office's own way asks before anybody has looked, it is the platform. */
    private static String askedBy(DelegateExecution execution) {
        String validator = textOrEmpty(execution, OnboardingProcess.VALIDATOR);
        return validator.isEmpty() ? Applications.PLATFORM : validator;
    }

    private static AddressSource source(School school, Optional<String> known, String address) {
        boolean isKnown = known.filter(email -> new EmailAddress(email).folded().equals(new EmailAddress(address).folded())).isPresent();
        if (!isKnown) {
            return AddressSource.VALIDATOR;
        }
        return school.addedBy() == null ? AddressSource.REGISTER : AddressSource.TEACHER;
    }
}
