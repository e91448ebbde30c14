package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.Applications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.CERTIFICATE_WANTED;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;

/** "Check certificate of employment": the platform asks for it once, in the first round of an application. */
@Component
@DiagramPart(name = "Check certificate of employment", topic = Topic.APPLICATION,
        does = "Looks whether the teacher was asked for the certificate of employment before, in an earlier round of this application.",
        needs = APPLICATION,
        sets = CERTIFICATE_WANTED)
class CheckCertificate implements JavaDelegate {

    private final Applications applications;

    CheckCertificate(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(OnboardingProcess.CERTIFICATE_WANTED, !applications.askedByPlatform(application(execution)));
    }
}
