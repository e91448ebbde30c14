package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.OldAccount;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a validator is shown of a request for help with an old account: facts and codes, in nobody's language.
 *
 * @param helpReason why no code can settle it
 * @param remembered what the person says of the old account; null where an address is what it is about
 * @param accounts the old accounts that it may be, the likeliest first
 * @param holder who has the address here; null where an old account is what it is about
 * @param movable whether the account of the holder can be given to the person
 */
record HelpEvidence(
        HelpReason helpReason,
        Evidence.Person person,
        Remembered remembered,
        List<Candidate> accounts,
        Evidence.Person holder,
        boolean movable) {

    /** @param country ISO 3166-1 alpha-2 code, or empty */
    record Remembered(String name, String email, String school, String country, String project) {}

    /** @param holder whose it is now; null if it is nobody's */
    record Candidate(
            UUID id,
            String name,
            String email,
            String school,
            String country,
            LocalDate memberSince,
            List<OldAccount.Project> projects,
            Evidence.Person holder) {}
}
