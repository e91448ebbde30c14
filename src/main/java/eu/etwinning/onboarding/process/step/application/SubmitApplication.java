package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Consent;
import eu.etwinning.onboarding.application.ConsentTexts;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ACCEPTS_CODE_OF_CONDUCT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ACCEPTS_TERMS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SHOWN_TEXTS;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Submit application": from now on it waits for the national support organisation. What the teacher accepted is kept
 * with it, word for word.
 */
@DiagramPart(
        name = "Submit application",
        topic = TaskCategory.APPLICATION,
        does =
                "Records the application and what the teacher accepted; from now on it waits for the national support organisation.",
        needs = MEMBERSHIP,
        mayUse = {ACCEPTS_CODE_OF_CONDUCT, ACCEPTS_TERMS, SHOWN_TEXTS},
        sets = APPLICATION)
@Component
class SubmitApplication implements JavaDelegate {

    private final Applications applications;
    private final ConsentTexts consents;

    SubmitApplication(Applications applications, ConsentTexts consents) {
        this.applications = applications;
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                OnboardingProcess.APPLICATION,
                applications.submit(membership(execution), consent(execution)).toString());
    }

    private Consent consent(DelegateExecution execution) {
        boolean accepted = Boolean.TRUE.equals(execution.getVariable(OnboardingProcess.ACCEPTS_CODE_OF_CONDUCT))
                && Boolean.TRUE.equals(execution.getVariable(OnboardingProcess.ACCEPTS_TERMS));
        return accepted
                ? consents.accepted(
                        LocaleContextHolder.getLocale().toLanguageTag(), text(execution, OnboardingProcess.SHOWN_TEXTS))
                : null;
    }
}
