package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Decision;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the letter of a notice from what is true at the moment. Where it would tell what is not true any more, or ask
 * for what is done, there is none: this is the only place that decides so.
 */
@Component
class TeacherLetters {

    private static final String WAY = "/way";
    private static final String PROFILE = "/profile";
    private static final Set<MembershipState> BEFORE_THE_APPLICATION =
            EnumSet.of(MembershipState.ATTACHED, MembershipState.ELIGIBLE, MembershipState.WITHDRAWN);
    private static final Set<MembershipState> APPLIED = EnumSet.of(
            MembershipState.WAITING, MembershipState.QUESTION, MembershipState.VALIDATED, MembershipState.REFUSED);
    private static final Set<MembershipState> NO_APPLICATION_WAITS = EnumSet.of(
            MembershipState.ATTACHED,
            MembershipState.BLOCKED,
            MembershipState.ELIGIBLE,
            MembershipState.WITHDRAWN,
            MembershipState.REFUSED);

    private final OldAccounts oldAccounts;
    private final HelpRequests requests;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final Applications applications;
    private final WaitingTasks waitingTasks;
    private final MessageSource messages;

    TeacherLetters(
            OldAccounts oldAccounts,
            HelpRequests requests,
            Memberships memberships,
            SchoolRegister schools,
            Applications applications,
            WaitingTasks waitingTasks,
            MessageSource messages) {
        this.oldAccounts = oldAccounts;
        this.requests = requests;
        this.memberships = memberships;
        this.schools = schools;
        this.applications = applications;
        this.waitingTasks = waitingTasks;
        this.messages = messages;
    }

    /** The letter to this teacher, or nothing if there is nothing to tell any more. */
    Optional<Letter> write(TeacherNotice notice, Teacher teacher) {
        return switch (notice.kind()) {
            // Whose account was linked meanwhile is welcomed by the letter about that.
            case WELCOME ->
                oldAccounts.linkedTo(teacher.id()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Letter.of("welcome", WAY, teacher.email().value()));
            case OLD_ACCOUNT_LINKED ->
                oldAccounts
                        .linkedTo(teacher.id())
                        .map(account -> memberships.of(teacher.id()).isEmpty()
                                ? Letter.of(
                                        "old-account-linked",
                                        WAY,
                                        account.projects().size())
                                : Letter.of(
                                        "old-account-linked-later",
                                        PROFILE,
                                        account.projects().size()));
            case SCHOOL_ATTACHED -> schoolAttached(notice, teacher.language());
            // Also where the office was so fast that its decision is told at the same time.
            case APPLICATION_RECEIVED ->
                about(
                        notice,
                        teacher.language(),
                        APPLIED,
                        "application-received",
                        PROFILE,
                        detail(notice, TeacherNotice.OFFICE),
                        messages.getMessage(
                                "within.days",
                                new Object[] {Integer.valueOf(notice.details().get(TeacherNotice.DAYS))},
                                teacher.language()));
            case QUESTION -> question(notice, teacher.language());
            case VALIDATED ->
                about(notice, teacher.language(), EnumSet.of(MembershipState.VALIDATED), "validated", PROFILE);
            case REFUSED -> refused(notice, teacher.language());
            case DECISION_TAKEN_BACK -> decisionTakenBack(notice, teacher.language());
            case SCHOOL_CLOSED ->
                about(
                                notice,
                                teacher.language(),
                                EnumSet.of(MembershipState.WAITING, MembershipState.QUESTION),
                                "school-closed",
                                PROFILE)
                        .or(() -> about(
                                notice,
                                teacher.language(),
                                NO_APPLICATION_WAITS,
                                "school-closed-no-application",
                                PROFILE));
            case ACCESS_WITHDRAWN ->
                about(notice, teacher.language(), EnumSet.of(MembershipState.BLOCKED), "access-withdrawn", PROFILE);
            case HELP_DECIDED ->
                helpDecided(requests.get(UUID.fromString(notice.details().get(TeacherNotice.HELP))));
            case OLD_ACCOUNT_MOVED ->
                oldAccounts.linkedTo(teacher.id()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Letter.of("old-account-moved", PROFILE));
            case REMINDER -> reminder(notice, teacher);
        };
    }

    /** No letter where an old account was given: the notice that it is linked says so already. */
    private static Optional<Letter> helpDecided(HelpRequest help) {
        boolean aboutAddress = help.reason() == HelpReason.ADDRESS_TAKEN;
        return switch (Objects.requireNonNull(help.outcome())) {
            case GIVEN -> aboutAddress ? Optional.of(Letter.of("address-given", WAY)) : Optional.empty();
            case REFUSED ->
                Optional.of(Letter.of(aboutAddress ? "address-kept" : "help-refused", PROFILE)
                        .quoting(Objects.requireNonNull(help.refusal())));
            case NOT_NEEDED -> Optional.empty();
        };
    }

    private Optional<Letter> schoolAttached(TeacherNotice notice, Locale language) {
        MembershipState state = memberships.get(notice.membership()).state();
        if (state == MembershipState.BLOCKED) {
            return about(notice, language, EnumSet.of(state), "school-attached-blocked", PROFILE);
        }
        return about(notice, language, BEFORE_THE_APPLICATION, "school-attached", whatWaits(notice))
                .or(() -> about(notice, language, APPLIED, "school-attached-applied", PROFILE));
    }

    private Optional<Letter> question(TeacherNotice notice, Locale language) {
        UUID application = UUID.fromString(notice.details().get(TeacherNotice.APPLICATION));
        int round = Integer.parseInt(notice.details().get(TeacherNotice.ROUND));
        return lastDecision(notice.membership())
                .filter(asked -> asked.round() == round
                        && applications
                                .openOf(notice.membership())
                                .filter(application::equals)
                                .isPresent())
                .flatMap(asked -> about(
                                notice, language, EnumSet.of(MembershipState.QUESTION), "question", whatWaits(notice))
                        .map(letter -> letter.quoting(asked.reason())));
    }

    private Optional<Letter> refused(TeacherNotice notice, Locale language) {
        EnumSet<MembershipState> stillRefused = EnumSet.of(MembershipState.REFUSED);
        return lastDecision(notice.membership())
                .flatMap(decision -> decision.refusal() == RefusalReason.NO_ANSWER
                        ? about(notice, language, stillRefused, "refused-unanswered", PROFILE)
                        : about(notice, language, stillRefused, "refused", PROFILE)
                                .map(letter -> letter.quoting(why(decision, language))));
    }

    /** Also where the office was so fast that its next decision is told at the same time. */
    private Optional<Letter> decisionTakenBack(TeacherNotice notice, Locale language) {
        UUID id = UUID.fromString(notice.details().get(TeacherNotice.DECISION));
        return applications.decisionsOn(notice.membership()).stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .flatMap(decision -> about(
                                notice,
                                language,
                                APPLIED,
                                decision.outcome() == Outcome.APPROVED ? "approval-taken-back" : "refusal-taken-back",
                                PROFILE)
                        .map(letter -> letter.quoting(decision.takenBack().reason())));
    }

    private String why(Decision decision, Locale language) {
        return Stream.of(
                        decision.refusal() == null || decision.refusal() == RefusalReason.OTHER
                                ? null
                                : messages.getMessage("refusal." + decision.refusal(), null, language),
                        decision.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String detail(TeacherNotice notice, String name) {
        return Objects.requireNonNull(notice.details().get(name), name);
    }

    private Optional<Letter> reminder(TeacherNotice notice, Teacher teacher) {
        String task = detail(notice, TeacherNotice.TASK);
        if (!waitingTasks.waits(teacher.id(), task)) {
            return Optional.empty();
        }
        String what = messages.getMessage(
                "mail.waiting." + notice.details().get(TeacherNotice.USER_TASK),
                null,
                messages.getMessage("mail.waiting", null, teacher.language()),
                teacher.language());
        boolean last = Boolean.parseBoolean(notice.details().get(TeacherNotice.LAST));
        return Optional.of(Letter.of(last ? "reminder-last" : "reminder", way(task), what));
    }

    /** The form that waits at this school; where none does, as when the teacher said "later", the profile leads on. */
    private String whatWaits(TeacherNotice notice) {
        return waitingTasks
                .about(notice.teacher(), notice.membership())
                .map(TeacherLetters::way)
                .orElse(PROFILE);
    }

    private static String way(String task) {
        return WAY + "?task=" + task;
    }

    /**
     * A letter about a membership, if it is in one of these states: its first arguments are the school, the town and
     * the role.
     */
    private Optional<Letter> about(
            TeacherNotice notice,
            Locale language,
            Set<MembershipState> states,
            String key,
            String path,
            Object... more) {
        Membership membership = memberships.get(notice.membership());
        if (!states.contains(membership.state())) {
            return Optional.empty();
        }
        School school = schools.get(membership.school());
        List<Object> arguments = new ArrayList<>(List.of(
                new Unlinked(school.name()),
                new Unlinked(school.city()),
                messages.getMessage("role." + membership.role(), null, language)));
        arguments.addAll(List.of(more));
        return Optional.of(new Letter(key, arguments, "", path));
    }

    private Optional<Decision> lastDecision(UUID membership) {
        return applications.decisionsOn(membership).stream().reduce((earlier, later) -> later);
    }
}
