package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.language.Languages;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.office.OfficeLanguage;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CERTIFICATE_DATE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CERTIFICATE_NUMBER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Record certificate": as the answer to the question, in the language of the office, where it can be erased like every
 * other one.
 */
@Component
@DiagramPart(
        name = "Record certificate",
        topic = TaskCategory.APPLICATION,
        does = "Keeps what the teacher named of the certificate of employment; the application waits for the office.",
        needs = {MEMBERSHIP, APPLICATION, CERTIFICATE_NUMBER, CERTIFICATE_DATE})
class RecordCertificate implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final Applications applications;
    private final OfficeLanguage officeLanguage;
    private final Languages languages;
    private final MessageSource messages;

    RecordCertificate(
            Memberships memberships,
            SchoolRegister schools,
            Applications applications,
            OfficeLanguage officeLanguage,
            Languages languages,
            MessageSource messages) {
        this.memberships = memberships;
        this.schools = schools;
        this.applications = applications;
        this.officeLanguage = officeLanguage;
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long school = memberships.get(membership(execution)).school();
        Locale language = languages.find(officeLanguage.of(schools.get(school))).orElse(languages.english());
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(LocalDate.parse(text(execution, OnboardingProcess.CERTIFICATE_DATE)));
        applications.answer(
                application(execution),
                messages.getMessage(
                        "certificate.answer",
                        new Object[] {text(execution, OnboardingProcess.CERTIFICATE_NUMBER), date},
                        language));
    }
}
