package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.Verdict;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OUTCOME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Record missing certificate": nobody named one in time. The platform refuses, nobody in particular; the onboarding
 * tells the teacher.
 */
@Component
@DiagramPart(
        name = "Record missing certificate",
        topic = TaskCategory.APPLICATION,
        does =
                "Puts on record that the application is refused, because no certificate of employment was named in time.",
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
        accounts.lock(teacher(execution));
        applications.decideByItself(
                application(execution), Verdict.unanswered(), text(execution, OnboardingProcess.OFFICE));
        execution.setVariable(OnboardingProcess.OUTCOME, Outcome.REFUSED.name());
    }
}
