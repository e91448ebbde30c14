package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.AddressConflicts;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.engine.RetryOnConflict;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Turns a sign-in with an address that another account has into a case for an office. */
@Component
public class TakenAddresses {

    private final AddressConflicts conflicts;
    private final HelpRequests requests;
    private final HelpCases cases;
    private final OldAccounts oldAccounts;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final RetryOnConflict secondTry;

    TakenAddresses(
            AddressConflicts conflicts,
            HelpRequests requests,
            HelpCases cases,
            OldAccounts oldAccounts,
            Memberships memberships,
            SchoolRegister schools,
            RetryOnConflict secondTry) {
        this.conflicts = conflicts;
        this.requests = requests;
        this.cases = cases;
        this.oldAccounts = oldAccounts;
        this.memberships = memberships;
        this.schools = schools;
        this.secondTry = secondTry;
    }

    /** Opens the case the first time that this identity comes with this address. */
    public void report(EuLoginIdentity identity) {
        secondTry.run(() -> {
            Optional<UUID> holder = conflicts.holderOf(identity.email());
            String school = holder.flatMap(oldAccounts::linkedTo)
                    .map(OldAccount::schoolName)
                    .orElse("");
            conflicts
                    .keep(identity, holder.map(this::country).orElse(""))
                    .ifPresent(conflict -> cases.open(
                            requests.get(conflict.help()), conflict.help().toString(), school));
            return null;
        });
    }

    /** Where the account's teacher works, else worked; empty if nothing is known. */
    private String country(UUID teacher) {
        return memberships.of(teacher).stream()
                .findFirst()
                .map(membership -> schools.get(membership.school()).country())
                .or(() -> oldAccounts.linkedTo(teacher).map(OldAccount::country))
                .orElse("");
    }
}
