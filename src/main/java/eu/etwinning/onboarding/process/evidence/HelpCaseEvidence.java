package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressConflict;
import eu.etwinning.onboarding.account.AddressConflicts;
import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccountCandidate;
import eu.etwinning.onboarding.account.OldAccountCandidates;
import eu.etwinning.onboarding.account.RememberedAccount;
import eu.etwinning.onboarding.account.Teacher;
import org.springframework.stereotype.Component;

import java.util.List;

/** Puts together what a validator must see of a request for help, as the database has it now. */
@Component
class HelpCaseEvidence {

    private final AddressConflicts conflicts;
    private final OldAccountCandidates candidates;
    private final Accounts accounts;

    HelpCaseEvidence(AddressConflicts conflicts, OldAccountCandidates candidates, Accounts accounts) {
        this.conflicts = conflicts;
        this.candidates = candidates;
        this.accounts = accounts;
    }

    HelpEvidence of(HelpRequest help) {
        if (help.reason() == HelpReason.ADDRESS_TAKEN) {
            AddressConflict conflict = conflicts.get(help.id());
            return new HelpEvidence(
                    help.reason(),
                    new Evidence.Person(
                            conflict.identity().fullName(),
                            conflict.identity().email().value()),
                    null,
                    List.of(),
                    person(accounts.get(conflict.holder())),
                    conflict.movable());
        }
        RememberedAccount remembered = help.remembered();
        return new HelpEvidence(
                help.reason(),
                person(accounts.get(help.teacher())),
                new HelpEvidence.Remembered(
                        remembered.name(),
                        remembered.email(),
                        remembered.school(),
                        help.country(),
                        remembered.project()),
                candidates.of(help).stream().map(HelpCaseEvidence::candidate).toList(),
                null,
                false);
    }

    private static HelpEvidence.Candidate candidate(OldAccountCandidate candidate) {
        OldAccount account = candidate.account();
        return new HelpEvidence.Candidate(
                account.id(),
                (account.firstName() + " " + account.lastName()).strip(),
                account.email().value(),
                account.schoolName(),
                account.country(),
                account.memberSince(),
                account.projects(),
                candidate.holder().map(HelpCaseEvidence::person).orElse(null));
    }

    private static Evidence.Person person(Teacher teacher) {
        return new Evidence.Person(teacher.fullName(), teacher.email().value());
    }
}
