package eu.etwinning.onboarding.membership;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static eu.etwinning.onboarding.membership.MembershipState.ATTACHED;
import static eu.etwinning.onboarding.membership.MembershipState.BLOCKED;
import static eu.etwinning.onboarding.membership.MembershipState.ELIGIBLE;
import static eu.etwinning.onboarding.membership.MembershipState.LEFT;
import static eu.etwinning.onboarding.membership.MembershipState.QUESTION;
import static eu.etwinning.onboarding.membership.MembershipState.REFUSED;
import static eu.etwinning.onboarding.membership.MembershipState.VALIDATED;
import static eu.etwinning.onboarding.membership.MembershipState.WAITING;
import static eu.etwinning.onboarding.membership.MembershipState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MembershipTest {

    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant NOW = THEN.plusSeconds(3600);
    private static final UUID DECISION = UUID.randomUUID();

    @Test
    void beginsAsWhatTheTeacherLookedUp() {
        UUID teacher = UUID.randomUUID();
        Membership membership = new Membership(new LookedUpSchool(teacher, 7), Role.LIBRARIAN, THEN);

        assertThat(membership.id()).isNotNull();
        assertThat(membership.teacher()).isEqualTo(teacher);
        assertThat(membership.school()).isEqualTo(7);
        assertThat(membership.role()).isEqualTo(Role.LIBRARIAN);
        assertThat(membership.state()).isEqualTo(ATTACHED);
        assertThat(membership.attachedAt()).isEqualTo(THEN);
        assertThat(membership.stateSince()).isEqualTo(THEN);
        assertThat(membership.approval()).isEmpty();
        assertThat(membership.accessLostAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ATTACHED  | block meetCriteria leave
            BLOCKED   | block meetCriteria leave
            ELIGIBLE  | block meetCriteria awaitOffice leave
            WAITING   | block awaitOffice awaitTeacher validate refuse withdraw leave
            QUESTION  | block awaitOffice awaitTeacher refuse withdraw leave
            VALIDATED | block validate rest leave
            REFUSED   | block meetCriteria refuse leave
            WITHDRAWN | block meetCriteria withdraw leave
            LEFT      | leave
            """)
    void doesWhatTheTableAllowsAndRefusesAllElse(MembershipState from, String allowed) {
        List<String> may = List.of(allowed.split(" "));
        verbs().forEach((name, verb) -> {
            Membership membership = in(from);
            if (may.contains(name)) {
                verb.accept(membership);
                assertThat(membership.state())
                        .as("%s by %s", from, name)
                        .isEqualTo(leadsTo().get(name));
            } else {
                assertThatThrownBy(() -> verb.accept(membership))
                        .as("%s by %s", from, name)
                        .isInstanceOf(StateChangeRefusedException.class);
                assertThat(membership.state()).isEqualTo(from);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void sayingItAgainChangesNothing(MembershipState state) {
        Membership membership = in(state);
        verbs().forEach((name, verb) -> {
            if (leadsTo().get(name) == state && !name.equals("rest")) {
                verb.accept(membership);
            }
        });
        assertThat(membership.stateSince()).isEqualTo(THEN);
    }

    @Test
    void saysWhyItRefuses() {
        assertThatThrownBy(() -> in(ATTACHED).refuse(NOW))
                .hasMessage("A membership that is ATTACHED cannot become REFUSED");
        assertThatThrownBy(() -> in(VALIDATED).awaitOffice(NOW)).hasMessage("Who has access does not apply for it");
        assertThatThrownBy(() -> in(WAITING).rest(NOW)).hasMessage("There is no access that could rest");
        assertThatThrownBy(() -> in(LEFT).changeRole(Role.TEACHER, NOW)).hasMessage("The school was left");
    }

    // Access

    @Test
    void isValidatedOnlyByAnApprovalOfItsOwn() {
        Membership membership = in(WAITING);
        assertThatThrownBy(() -> membership.validate(new Approval(DECISION, UUID.randomUUID()), NOW))
                .isInstanceOf(StateChangeRefusedException.class)
                .hasMessageContaining("of another membership");
        assertThat(membership.state()).isEqualTo(WAITING);

        membership.validate(new Approval(DECISION, membership.id()), NOW);
        assertThat(membership.approval()).contains(DECISION);
        assertThat(membership.stateSince()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @MethodSource("endsOfAccess")
    void withoutAccessThereIsNoApproval(Consumer<Membership> end) {
        Membership membership = in(VALIDATED);
        end.accept(membership);
        assertThat(membership.approval()).isEmpty();
        assertThat(membership.domainEvents()).contains(new AccessEnded(membership.id()));
    }

    static Stream<Consumer<Membership>> endsOfAccess() {
        return Stream.of(
                membership -> membership.block(NOW),
                membership -> membership.rest(NOW),
                membership -> membership.leave(NOW),
                membership -> membership.changeRole(Role.COMPANY_STAFF, NOW));
    }

    @Test
    void accessThatIsLostIsOnRecordUntilTheTeacherIsOnTheWayAgain() {
        Membership membership = in(VALIDATED);
        membership.block(NOW);
        assertThat(membership.accessLostAt()).contains(NOW);
        membership.block(NOW.plusSeconds(1));
        assertThat(membership.accessLostAt()).contains(NOW);
        membership.meetCriteria(NOW);
        assertThat(membership.accessLostAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACHED", "ELIGIBLE", "WAITING", "QUESTION", "REFUSED", "WITHDRAWN"})
    void whoHadNoAccessLosesNone(MembershipState state) {
        Membership membership = in(state);
        membership.block(NOW);
        assertThat(membership.accessLostAt()).isEmpty();
    }

    @Test
    void accessThatRestsIsLostWhenTheWayEndsThere() {
        Membership resting = in(VALIDATED);
        resting.rest(NOW);
        assertThat(resting.accessLostAt()).contains(NOW);
        resting.block(NOW.plusSeconds(1));
        assertThat(resting.accessLostAt()).contains(NOW);

        Membership given = in(VALIDATED);
        given.rest(NOW);
        given.validate(new Approval(DECISION, given.id()), NOW);
        assertThat(given.accessLostAt()).isEmpty();
    }

    // Roles

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LEFT", "ATTACHED"})
    void companyStaffIsBlockedAtOnce(MembershipState state) {
        Membership membership = in(state);
        membership.changeRole(Role.COMPANY_STAFF, NOW);
        assertThat(membership.role()).isEqualTo(Role.COMPANY_STAFF);
        assertThat(membership.state()).isEqualTo(BLOCKED);
        assertThat(membership.accessLostAt().isPresent()).isEqualTo(state == VALIDATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "QUESTION"})
    void whatIsOpenIsWithdrawnWithIt(MembershipState state) {
        Stream.<Consumer<Membership>>of(
                        membership -> membership.changeRole(Role.COMPANY_STAFF, NOW),
                        membership -> membership.block(NOW),
                        membership -> membership.leave(NOW),
                        membership -> membership.withdraw(NOW))
                .forEach(end -> {
                    Membership membership = in(state);
                    end.accept(membership);
                    assertThat(membership.domainEvents()).contains(new ApplicationWithdrawn(membership.id()));
                });
    }

    @Test
    void nothingIsWithdrawnWhereNothingIsOpen() {
        Membership membership = in(ELIGIBLE);
        membership.leave(NOW);
        assertThat(membership.domainEvents()).isEmpty();
    }

    @Test
    void companyStaffComesNowhereButOut() {
        Membership membership = new Membership(new LookedUpSchool(UUID.randomUUID(), 1), Role.COMPANY_STAFF, THEN);
        membership.changeRole(Role.COMPANY_STAFF, NOW);
        assertThat(membership.state()).as("new").isEqualTo(ATTACHED);
        assertThatThrownBy(() -> membership.meetCriteria(NOW)).hasMessage("Company Staff cannot become ELIGIBLE");
        membership.block(NOW);
        assertThatThrownBy(() -> membership.meetCriteria(NOW)).isInstanceOf(StateChangeRefusedException.class);
        membership.leave(NOW);
        assertThat(membership.state()).isEqualTo(LEFT);
    }

    @Test
    void aChangeBetweenPedagogicalRolesKeepsAccess() {
        Membership membership = in(VALIDATED);
        membership.changeRole(Role.HEAD_TEACHER, NOW);
        assertThat(membership.state()).isEqualTo(VALIDATED);
        assertThat(membership.approval()).isPresent();
        assertThat(membership.stateSince()).isEqualTo(THEN);
    }

    @Test
    void whoIsNoCompanyStaffAnyMoreIsOnTheWayAgain() {
        Membership membership = in(BLOCKED);
        membership.changeRole(Role.COMPANY_STAFF, NOW);
        membership.changeRole(Role.TEACHER, NOW);
        membership.meetCriteria(NOW);
        assertThat(membership.state()).isEqualTo(ELIGIBLE);
    }

    @Test
    void everyRoleIsUnderTheLaws() {
        assertThat(new Role("CAREERS_ADVISER").kind()).isEqualTo(RoleKind.PEDAGOGICAL);
        assertThat(Role.COMPANY_STAFF.kind()).isEqualTo(RoleKind.COMPANY_STAFF);
        for (String code : List.of("", "teacher", "_A", "A B", "A-B", "A".repeat(41))) {
            assertThatThrownBy(() -> new Role(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Membership in(MembershipState state) {
        Membership membership = new Membership(new LookedUpSchool(UUID.randomUUID(), 1), Role.TEACHER, THEN);
        if (state == BLOCKED) {
            membership.block(THEN);
        } else if (state != ATTACHED && state != LEFT) {
            membership.meetCriteria(THEN);
        }
        if (List.of(WAITING, QUESTION, VALIDATED, REFUSED, WITHDRAWN).contains(state)) {
            membership.awaitOffice(THEN);
        }
        switch (state) {
            case QUESTION -> membership.awaitTeacher(THEN);
            case VALIDATED -> membership.validate(new Approval(DECISION, membership.id()), THEN);
            case REFUSED -> membership.refuse(THEN);
            case WITHDRAWN -> membership.withdraw(THEN);
            case LEFT -> membership.leave(THEN);
            default -> {}
        }
        return membership;
    }

    private static Map<String, Consumer<Membership>> verbs() {
        return Map.of(
                "block", membership -> membership.block(NOW),
                "meetCriteria", membership -> membership.meetCriteria(NOW),
                "awaitOffice", membership -> membership.awaitOffice(NOW),
                "rest", membership -> membership.rest(NOW),
                "awaitTeacher", membership -> membership.awaitTeacher(NOW),
                "validate", membership -> membership.validate(new Approval(DECISION, membership.id()), NOW),
                "refuse", membership -> membership.refuse(NOW),
                "withdraw", membership -> membership.withdraw(NOW),
                "leave", membership -> membership.leave(NOW));
    }

    private static Map<String, MembershipState> leadsTo() {
        return Map.of(
                "block", BLOCKED,
                "meetCriteria", ELIGIBLE,
                "awaitOffice", WAITING,
                "rest", WAITING,
                "awaitTeacher", QUESTION,
                "validate", VALIDATED,
                "refuse", REFUSED,
                "withdraw", WITHDRAWN,
                "leave", LEFT);
    }
}
