package eu.etwinning.onboarding.membership;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;
import java.util.concurrent.Callable;

import static eu.etwinning.onboarding.membership.MembershipState.BLOCKED;
import static eu.etwinning.onboarding.membership.MembershipState.REFUSED;
import static eu.etwinning.onboarding.membership.MembershipState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class MembershipsTest {

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    private DomainRows rows;
    private UUID teacher;
    private long school;

    @BeforeEach
    void aTeacherAndASchool() {
        rows = new DomainRows(jdbc);
        teacher = rows.teacher(UUID.randomUUID(), "Anna", "Nowak");
        school = rows.school("PL", "Szkoła", "Zmyślin");
    }

    @Test
    void attachesWhatWasLookedUpAndNothingElse() {
        assertThatThrownBy(() -> memberships.attach(teacher, school, Role.TEACHER))
                .isInstanceOf(NotLookedUpException.class);
        assertThat(memberships.of(teacher)).isEmpty();

        rows.lookedUp(teacher, school);
        Membership attached = memberships.attach(teacher, school, Role.TEACHER);
        assertThat(memberships.get(attached.id()).role()).isEqualTo(Role.TEACHER);
        assertThat(memberships.attach(teacher, school, Role.LIBRARIAN).id())
                .as("attached once")
                .isEqualTo(attached.id());
        assertThat(memberships.get(attached.id()).role()).isEqualTo(Role.LIBRARIAN);
        assertThat(memberships.teacherOf(attached.id())).isEqualTo(teacher);
    }

    @Test
    void attachesOnceWhateverIsClickedAtTheSameMoment() throws InterruptedException {
        rows.lookedUp(teacher, school);
        Callable<?> attach = () -> memberships.attach(teacher, school, Role.TEACHER);
        assertThat(Race.failuresOf(attach, attach))
                .allMatch(failure -> failure instanceof OptimisticLockingFailureException);
        assertThat(memberships.of(teacher)).hasSize(1);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsRefused() throws InterruptedException {
        UUID membership = rows.membership(UUID.randomUUID(), teacher, school, "TEACHER", "WAITING");
        Callable<?> refuse = () -> memberships.refuse(membership);
        Callable<?> withdraw = () -> memberships.withdraw(membership);
        assertThat(Race.failuresOf(refuse, withdraw))
                .singleElement()
                .isInstanceOfAny(StateChangeRefusedException.class, OptimisticLockingFailureException.class);
        assertThat(memberships.get(membership).state()).isIn(REFUSED, WITHDRAWN);
    }

    @Test
    void accessThatIsLostIsOnRecord() {
        UUID membership = rows.membership(UUID.randomUUID(), teacher, school, "TEACHER", "VALIDATED");
        memberships.changeRole(membership, Role.COMPANY_STAFF);
        Membership blocked = memberships.get(membership);
        assertThat(blocked.state()).isEqualTo(BLOCKED);
        assertThat(blocked.accessLostAt()).contains(blocked.stateSince());
        assertThat(jdbc.sql("select count(*) from standing_approval where membership = :id")
                        .param("id", membership)
                        .query(Integer.class)
                        .single())
                .as("approvals that stand")
                .isZero();
    }
}
