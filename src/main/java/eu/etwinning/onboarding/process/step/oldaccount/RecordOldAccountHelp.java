package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressConflicts;
import eu.etwinning.onboarding.account.HelpDecision;
import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.step.application.SignedInValidator;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ACCOUNT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DECISION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HELP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REASON;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.help;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/** "Record old account help": the account changes hands, or the person reads why not. */
@DiagramPart(
        name = "Record old account help",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Gives the old account to the person, or keeps why not; the person is told.",
        needs = {HELP, OFFICE, DECISION},
        mayUse = {ACCOUNT, REASON})
@Component
class RecordOldAccountHelp implements JavaDelegate {

    private final Accounts accounts;
    private final HelpRequests requests;
    private final AddressConflicts conflicts;
    private final OldAccounts oldAccounts;
    private final TeacherNotices notices;

    RecordOldAccountHelp(
            Accounts accounts,
            HelpRequests requests,
            AddressConflicts conflicts,
            OldAccounts oldAccounts,
            TeacherNotices notices) {
        this.accounts = accounts;
        this.requests = requests;
        this.conflicts = conflicts;
        this.oldAccounts = oldAccounts;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HelpRequest help = requests.get(help(execution));
        // The teacher may be signing in with the old address at this moment.
        accounts.lock(help.teacher());
        HelpDecision decision = new HelpDecision(
                text(execution, OnboardingProcess.OFFICE),
                SignedInValidator.of(execution).user());
        String decided = text(execution, OnboardingProcess.DECISION);
        switch (decided) {
            case "GIVE" -> give(help, text(execution, OnboardingProcess.ACCOUNT), decision);
            case "REFUSE" -> requests.refused(help.id(), text(execution, OnboardingProcess.REASON), decision);
            default -> throw new IllegalStateException("'" + decided + "' is no decision");
        }
        notices.helpDecided(help.teacher(), help.id());
    }

    private void give(HelpRequest help, String account, HelpDecision decision) {
        if (help.reason() == HelpReason.ADDRESS_TAKEN) {
            conflicts.move(conflicts.get(help.id()));
            requests.moved(help.id(), decision);
        } else {
            UUID oldAccount = UUID.fromString(account);
            Optional<UUID> before = oldAccounts.give(oldAccount, help.teacher());
            requests.gave(help.id(), oldAccount, before.orElse(null), decision);
            notices.oldAccountLinked(help.teacher());
            before.ifPresent(holder -> notices.oldAccountMoved(holder, help.id()));
        }
    }
}
