package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ANSWER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/** "Record answer": what the teacher answered to the question, and the application waits for the office again. */
@DiagramPart(
        name = "Record answer",
        topic = TaskCategory.APPLICATION,
        does =
                "Keeps what the teacher answered to the question of the office; the application waits for the office again.",
        needs = {MEMBERSHIP, APPLICATION, ANSWER})
@Component
class RecordAnswer implements JavaDelegate {

    private final Applications applications;

    RecordAnswer(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.answer(application(execution), text(execution, OnboardingProcess.ANSWER));
    }
}
