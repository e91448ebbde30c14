package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.RememberedAccount;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.COUNTRY;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REMEMBERED_EMAIL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REMEMBERED_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REMEMBERED_PROJECT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REMEMBERED_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.textOrEmpty;

/**
 * "Ask for help": with what the teacher remembers, or because somebody else has the account whose address the teacher
 * has proved.
 */
@DiagramPart(
        name = "Ask for help",
        topic = TaskCategory.OLD_ACCOUNT,
        does =
                "Opens a case about the old account with the office of the country, with what the teacher remembers; the teacher goes on meanwhile.",
        needs = TEACHER,
        mayUse = {COUNTRY, REMEMBERED_EMAIL, REMEMBERED_NAME, REMEMBERED_SCHOOL, REMEMBERED_PROJECT})
@Component
class AskForHelp implements JavaDelegate {

    private final OldAccountClaims claims;
    private final OldAccounts oldAccounts;
    private final HelpRequests requests;
    private final HelpCases cases;

    AskForHelp(OldAccountClaims claims, OldAccounts oldAccounts, HelpRequests requests, HelpCases cases) {
        this.claims = claims;
        this.oldAccounts = oldAccounts;
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        claims.proved(teacher)
                .ifPresentOrElse(address -> askForProved(teacher, address), () -> askForRemembered(teacher, execution));
        claims.close(teacher);
    }

    private void askForProved(UUID teacher, EmailAddress address) {
        Optional<OldAccount> old = oldAccounts.withAddress(address);
        ask(
                teacher,
                HelpReason.ALREADY_LINKED,
                old.map(OldAccount::country).orElse(""),
                new RememberedAccount(address.value(), "", "", ""),
                old.map(OldAccount::schoolName).orElse(""));
    }

    private void askForRemembered(UUID teacher, DelegateExecution execution) {
        String school = text(execution, "rememberedSchool");
        ask(
                teacher,
                HelpReason.MAILBOX_LOST,
                text(execution, OnboardingProcess.COUNTRY),
                new RememberedAccount(
                        textOrEmpty(execution, "rememberedEmail"),
                        text(execution, "rememberedName"),
                        school,
                        textOrEmpty(execution, "rememberedProject")),
                school);
    }

    private void ask(UUID teacher, HelpReason reason, String country, RememberedAccount remembered, String school) {
        requests.ask(teacher, reason, country, remembered)
                .ifPresent(help -> cases.open(help, OnboardingProcess.oldAccountKey(teacher), school));
    }
}
