package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CERTIFICATE_WANTED;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;

/** "Check certificate of employment": the platform asks for it once, in the first round of an application. */
@Component
@DiagramPart(
        name = "Check certificate of employment",
        topic = TaskCategory.APPLICATION,
        does =
                "Looks whether the teacher was asked for the certificate of employment before, in an earlier round of this application.",
        needs = APPLICATION,
        sets = CERTIFICATE_WANTED)
class CheckCertificate implements JavaDelegate {

    private final Applications applications;

    CheckCertificate(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                OnboardingProcess.CERTIFICATE_WANTED, !applications.askedByPlatform(application(execution)));
    }
}
