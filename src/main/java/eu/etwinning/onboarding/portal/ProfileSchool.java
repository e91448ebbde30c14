package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.application.TakenBack;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.school.School;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A school on the profile.
 *
 * @param since since when the membership is in its state
 * @param office the national support organisation that the application lies with, or null
 * @param days within how many days that organisation decides, or null
 * @param refusal the code of why it was refused, or null
 * @param reason why it was refused, in the words of the office, or (a reason of the decision table) why eTwinning is
 *     not open; null otherwise
 * @param underWay whether an onboarding runs at this school
 * @param takenBack what became of the decision before, if the office took it back and decides once more; null otherwise
 */
record ProfileSchool(
        Membership membership,
        School school,
        LocalDate since,
        @Nullable String office,
        @Nullable Integer days,
        @Nullable RefusalReason refusal,
        @Nullable String reason,
        boolean underWay,
        @Nullable TakenBack takenBack) {

    private static final Set<MembershipState> OPEN_TO_APPLY = Set.of(
            MembershipState.ATTACHED,
            MembershipState.ELIGIBLE,
            MembershipState.BLOCKED,
            MembershipState.REFUSED,
            MembershipState.WITHDRAWN);

    private static final Set<String> CLOSED_BY_ROLE = Set.of("COMPANY_STAFF", "ROLE_NOT_ELIGIBLE");
    private static final Set<MembershipState> BEYOND_REGISTRATION =
            Set.of(MembershipState.WAITING, MembershipState.QUESTION, MembershipState.VALIDATED);

    /** Whether "Apply for eTwinning" leads anywhere: the role check decides what follows. */
    public boolean mayApply() {
        return OPEN_TO_APPLY.contains(membership.state());
    }

    /** Whether the application was refused because a question was not answered in time. */
    public boolean isRefusedUnanswered() {
        return refusal == RefusalReason.NO_ANSWER;
    }

    /** Whether the code of the refusal says something that the office did not write anyway. */
    public boolean isRefusedForAKnownReason() {
        return refusal != null && refusal != RefusalReason.NO_ANSWER && refusal != RefusalReason.OTHER;
    }

    /** Whether eTwinning is closed by the role here, not by the school. */
    public boolean isClosedByRole() {
        return reason != null && CLOSED_BY_ROLE.contains(reason);
    }

    /** Whether a role that closes eTwinning would take something away here: access, or an application that waits. */
    boolean hasMoreThanRegistration() {
        return BEYOND_REGISTRATION.contains(membership.state());
    }

    /** The key of the texts that say where the membership stands. */
    public String status() {
        return switch (membership.state()) {
            case ATTACHED, ELIGIBLE, WITHDRAWN -> "registered";
            case WAITING -> "waiting";
            case QUESTION -> "question";
            case VALIDATED -> "validated";
            case REFUSED -> "refused";
            case BLOCKED -> "not-open";
            case LEFT -> throw new IllegalStateException("A school that was left is on no profile");
        };
    }
}
