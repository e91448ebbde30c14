package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.EVIDENCE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.NEW_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ROLE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_TOWN;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WAITING_SINCE;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** Lays what the validator must see beside the task, as variables of the task alone: they go with it. */
@DiagramPart(
        name = "Show evidence",
        topic = TaskCategory.CASE,
        does = "Shows the validator all that is known of the case.",
        needs = {MEMBERSHIP, APPLICATION},
        sets = {EVIDENCE, TEACHER_NAME, SCHOOL_NAME, SCHOOL_TOWN, ROLE, WAITING_SINCE, NEW_SCHOOL})
@Component
public class ShowEvidence implements TaskListener {

    private final CaseEvidence evidence;

    ShowEvidence(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(evidence.variables(membership(task), application(task)));
    }
}
