package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** Lays what the validator must see beside the task, as variables of the task alone: they go with it. */
@Component
class ShowEvidence implements TaskListener {

    private final CaseEvidence evidence;

    ShowEvidence(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(evidence.variables(membership(task), application(task)));
    }
}
