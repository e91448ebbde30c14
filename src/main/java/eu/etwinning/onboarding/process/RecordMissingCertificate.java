package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.Outcome;
import eu.etwinning.onboarding.etwinning.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.CaseVariable.OUTCOME;
import static eu.etwinning.onboarding.process.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/** "Record missing certificate": nobody named one in time. The platform refuses, nobody in particular; the onboarding tells the teacher. */
@Component
@DiagramPart(name = "Record missing certificate", topic = Topic.APPLICATION,
        does = "Puts on record that the application is refused, because no certificate of employment was named in time.",
        needs = {TEACHER, APPLICATION, OFFICE},
        sets = OUTCOME)
class RecordMissingCertificate implements JavaDelegate {

    private final Accounts accounts;
    private final Applications applications;

    RecordMissingCertificate(Accounts accounts, Applications applications) {
        this.accounts = accounts;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.hold(teacher(execution));
        applications.decide(application(execution), Verdict.unanswered(), text(execution, OnboardingProcess.OFFICE), Applications.PLATFORM);
        execution.setVariable(OnboardingProcess.OUTCOME, Outcome.REFUSED.name());
    }
}
