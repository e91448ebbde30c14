package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.EVIDENCE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SHOWN;

/** What the validator saw goes with the task: hands it over to "Record decision" before it does. */
@DiagramPart(
        name = "Keep evidence",
        topic = TaskCategory.CASE,
        does = "Hands over what the validator saw, so that it is kept with the decision.",
        needs = EVIDENCE,
        sets = SHOWN)
@Component
public class KeepEvidence implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.getExecution()
                .setVariable(
                        OnboardingProcess.SHOWN,
                        OnboardingProcess.passing(task.getVariableLocal(OnboardingProcess.EVIDENCE)
                                .toString()));
    }
}
