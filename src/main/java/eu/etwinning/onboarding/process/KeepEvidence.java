package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the validator saw goes with the task: hands it over to "Record decision" before it does. */
@Component
class KeepEvidence implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.getExecution().setVariable(OnboardingProcess.SHOWN, OnboardingProcess.passing(task.getVariableLocal(OnboardingProcess.EVIDENCE).toString()));
    }
}
