package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.application.AddressSource;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.school.LikelyDuplicate;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolStatus;

import java.time.LocalDate;
import java.util.List;

/**
 * What a validator is shown of a case: facts and codes, in nobody's language.
 *
 * @param oldAccount null if none is linked
 * @param schools the other schools of the person
 * @param lookAlikes other accounts that may be the same person
 * @param duplicates schools that may be the same
 * @param head null if nobody is known
 * @param askedHeads whether the person works there, asked of the head, oldest first
 * @param decisions on all applications of the person, oldest first
 * @param questionsLeft how often the teacher may still be asked
 */
public record Evidence(
        Person person,
        Old oldAccount,
        List<Attached> schools,
        List<LookAlike> lookAlikes,
        Shown school,
        List<Duplicate> duplicates,
        Head head,
        Attached membership,
        List<AskedHead> askedHeads,
        List<Past> decisions,
        int questionsLeft) {

    /**
     * Whether nothing speaks against an approval, so that it needs no closer look: the old account is linked, the
     * school is known, nothing looks like a duplicate of the person or the school, the address of the head is nobody's
     * who should not be asked and needs no release, the head was not asked, and all that was decided before is
     * approvals that stand.
     */
    public boolean straightforward() {
        return oldAccount != null
                && lookAlikes.isEmpty()
                && school.status() == SchoolStatus.CONFIRMED
                && duplicates.isEmpty()
                && (head == null || head.straightforward())
                && askedHeads.isEmpty()
                && decisions.stream()
                        .allMatch(past -> past.decision().outcome() == Outcome.APPROVED
                                && past.decision().takenBack() == null);
    }

    record Person(String name, String email) {}

    record Old(
            String name,
            String email,
            String school,
            String country,
            LocalDate memberSince,
            List<OldAccount.Project> projects) {}

    record Attached(String school, String town, Role role, MembershipState state, LocalDate since) {}

    record LookAlike(String name, String email, List<Reason> reasons, List<Attached> schools) {

        enum Reason {
            SAME_NAME,
            SAME_SCHOOL,
            SAME_COUNTRY
        }
    }

    /**
     * @param number of the register, or empty
     * @param addedBy the name of the teacher who added it; null if the register had it
     * @param addedByPerson whether that was the person whose case this is
     * @param anotherBecause why it is none of its likely duplicates, in the words of who added it, or empty
     */
    record Shown(
            long id,
            String name,
            List<String> otherNames,
            String address,
            String postalCode,
            String town,
            String country,
            SchoolKind kind,
            String number,
            String website,
            SchoolStatus status,
            String source,
            String addedBy,
            boolean addedByPerson,
            String anotherBecause) {}

    record Duplicate(
            long id,
            String name,
            String address,
            String town,
            String number,
            SchoolStatus status,
            int percent,
            List<LikelyDuplicate.Reason> reasons) {}

    /**
     * @param enteredByTeacher whether the address is what the teacher who added the school said
     * @param releasedBy the user id of the validator whose yes to the school released what the teacher said, or null
     * @param whose null if the address is nobody's who should not be asked
     */
    record Head(String name, String email, boolean enteredByTeacher, String releasedBy, Whose whose) {

        private boolean straightforward() {
            return whose == null && (!enteredByTeacher || releasedBy != null);
        }
    }

    /** Of whom an address is that should be somebody else's. */
    enum Whose {
        APPLICANTS,
        NAMED_BY_APPLICANT,
        OF_WHO_ADDED_THE_SCHOOL
    }

    /**
     * @param address to which it was mailed; null if it was erased
     * @param answer null as long as there is none
     * @param whose null if the address is nobody's who should not be asked, as far as it is known now
     */
    record AskedHead(LocalDate asked, String address, AddressSource source, HeadAnswer answer, Whose whose) {}

    /** @param school the name of the school that was decided on */
    record Past(String school, RecordedDecision decision) {}
}
