package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.OnboardingVariables;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.VALIDATOR;

/** Whoever decided on a case last gets it back, if they still belong to the office; else it waits for anybody there. */
@DiagramPart(
        name = "Give to last validator",
        topic = TaskCategory.CASE,
        does = "Gives the task to the validator who decided on the case last, if they still belong to the office.",
        needs = OFFICE,
        mayUse = VALIDATOR)
@Component
class GiveToLastValidator implements TaskListener {

    private final IdentityService identities;

    GiveToLastValidator(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void notify(DelegateTask task) {
        String validator = (String) task.getVariable(OnboardingProcess.VALIDATOR);
        String office = OnboardingVariables.text(task, OnboardingProcess.OFFICE);
        if (validator != null
                && identities
                                .createUserQuery()
                                .userId(validator)
                                .memberOfGroup(office)
                                .count()
                        > 0) {
            task.setAssignee(validator);
        }
    }
}
