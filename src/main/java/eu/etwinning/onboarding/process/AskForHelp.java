package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.RememberedAccount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.COUNTRY;
import static eu.etwinning.onboarding.process.CaseVariable.REMEMBERED_EMAIL;
import static eu.etwinning.onboarding.process.CaseVariable.REMEMBERED_NAME;
import static eu.etwinning.onboarding.process.CaseVariable.REMEMBERED_PROJECT;
import static eu.etwinning.onboarding.process.CaseVariable.REMEMBERED_SCHOOL;
import static eu.etwinning.onboarding.process.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;
import static eu.etwinning.onboarding.process.OnboardingVariables.textOrEmpty;

/** "Ask for help": with what the teacher remembers, or because somebody else has the account whose address the teacher has proved. */
@DiagramPart(name = "Ask for help", topic = Topic.OLD_ACCOUNT,
        does = "Opens a case about the old account with the office of the country, with what the teacher remembers; the teacher goes on meanwhile.",
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
        Optional<HelpRequest> asked = claims.proved(teacher).map(address -> askForProved(teacher, address))
                .orElseGet(() -> askForRemembered(teacher, execution));
        asked.ifPresent(help -> cases.open(help, OnboardingProcess.oldAccountKey(teacher)));
        claims.close(teacher);
    }

    private Optional<HelpRequest> askForProved(UUID teacher, EmailAddress address) {
        String country = oldAccounts.withAddress(address).map(OldAccount::country).orElse("");
        return requests.ask(teacher, HelpReason.ALREADY_LINKED, country, new RememberedAccount(address.value(), "", "", ""));
    }

    private Optional<HelpRequest> askForRemembered(UUID teacher, DelegateExecution execution) {
        return requests.ask(teacher, HelpReason.MAILBOX_LOST, text(execution, OnboardingProcess.COUNTRY),
                new RememberedAccount(textOrEmpty(execution, "rememberedEmail"), text(execution, "rememberedName"), text(execution, "rememberedSchool"),
                        textOrEmpty(execution, "rememberedProject")));
    }
}
