package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.EVIDENCE;
import static eu.etwinning.onboarding.process.CaseVariable.SHOWN;

/** What the validator saw goes with the task: hands it over to "Record decision" before it does. */
@DiagramPart(name = "Keep evidence", topic = Topic.CASE,
        does = "Hands over what the validator saw, so that it is kept with the decision.",
        needs = EVIDENCE,
        sets = SHOWN)
@Component
class KeepEvidence implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.getExecution().setVariable(OnboardingProcess.SHOWN, OnboardingProcess.passing(task.getVariableLocal(OnboardingProcess.EVIDENCE).toString()));
    }
}
