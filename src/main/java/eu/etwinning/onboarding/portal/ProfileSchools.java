package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Decision;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.application.TakenBack;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.Eligibility;
import eu.etwinning.onboarding.process.OngoingOnboardings;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the profile shows of each school. */
@Component
class ProfileSchools {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final Applications applications;
    private final OngoingOnboardings ongoing;
    private final Eligibility eligibility;
    private final OfficeCalendars calendars;

    ProfileSchools(
            Memberships memberships,
            SchoolRegister schools,
            Applications applications,
            OngoingOnboardings ongoing,
            Eligibility eligibility,
            OfficeCalendars calendars) {
        this.memberships = memberships;
        this.schools = schools;
        this.applications = applications;
        this.ongoing = ongoing;
        this.eligibility = eligibility;
        this.calendars = calendars;
    }

    /** The teacher's schools, in the order in which they were attached. */
    List<ProfileSchool> of(UUID teacher) {
        return memberships.of(teacher).stream().map(this::describe).toList();
    }

    /** @throws NoSuchElementException if the membership is not this teacher's or was left */
    ProfileSchool get(UUID teacher, UUID membership) {
        return of(teacher).stream()
                .filter(school -> school.membership().id().equals(membership))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such membership of this teacher"));
    }

    /** Whether this role closes eTwinning at a school where the teacher has access, or an application that waits. */
    boolean wouldClose(ProfileSchool school, Role role) {
        return school.hasMoreThanRegistration() && !eligibility.isOpenTo(school.membership(), role);
    }

    /** Whether the teacher's access to eTwinning hangs on this membership alone. */
    boolean isOnlyAccess(ProfileSchool school) {
        return school.membership().state() == MembershipState.VALIDATED
                && memberships.of(school.membership().teacher()).stream()
                                .filter(other -> other.state() == MembershipState.VALIDATED)
                                .count()
                        == 1;
    }

    private ProfileSchool describe(Membership membership) {
        return new ProfileSchool(
                membership,
                schools.get(membership.school()),
                calendars
                        .of(applications.officeOfLatest(membership.id()).orElse(null))
                        .day(membership.stateSince()),
                ongoing.officeName(membership.teacher(), membership.school()).orElse(null),
                ongoing.officesDays(membership.teacher(), membership.school()).orElse(null),
                refusal(membership),
                reason(membership),
                ongoing.runs(membership.teacher(), membership.school()),
                takenBack(membership));
    }

    private @Nullable TakenBack takenBack(Membership membership) {
        boolean looksAgain =
                membership.state() == MembershipState.WAITING || membership.state() == MembershipState.QUESTION;
        return looksAgain
                ? applications.decisionsOn(membership.id()).stream()
                        .filter(decision -> decision.outcome().closes())
                        .reduce((earlier, later) -> later)
                        .map(Decision::takenBack)
                        .orElse(null)
                : null;
    }

    private @Nullable String reason(Membership membership) {
        return switch (membership.state()) {
            case REFUSED -> lastDecision(membership).map(Decision::reason).orElse(null);
            case BLOCKED -> eligibility.reason(membership);
            default -> null;
        };
    }

    private @Nullable RefusalReason refusal(Membership membership) {
        return membership.state() == MembershipState.REFUSED
                ? lastDecision(membership).map(Decision::refusal).orElse(null)
                : null;
    }

    private Optional<Decision> lastDecision(Membership membership) {
        return applications.decisionsOn(membership.id()).stream().reduce((earlier, later) -> later);
    }
}
