package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import static eu.etwinning.onboarding.membership.MembershipState.ELIGIBLE;
import static eu.etwinning.onboarding.membership.MembershipState.VALIDATED;
import static eu.etwinning.onboarding.membership.MembershipState.WAITING;
import static eu.etwinning.onboarding.membership.MembershipState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class MembershipStatesTest {

    @Autowired
    private MembershipStates states;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ATTACHED  | BLOCKED ELIGIBLE LEFT
            BLOCKED   | ELIGIBLE LEFT
            ELIGIBLE  | BLOCKED WAITING LEFT
            WAITING   | QUESTION VALIDATED REFUSED WITHDRAWN LEFT
            QUESTION  | WAITING REFUSED WITHDRAWN LEFT
            VALIDATED | BLOCKED WAITING LEFT
            REFUSED   | BLOCKED ELIGIBLE LEFT
            WITHDRAWN | BLOCKED ELIGIBLE LEFT
            LEFT      |
            """)
    void allowsTheChangesOfTheTableAndNoOther(MembershipState from, String allowed) {
        List<String> follow = allowed == null ? List.of() : List.of(allowed.split(" "));
        for (MembershipState to : MembershipState.values()) {
            UUID membership = aMembership(from);
            if (to == from || follow.contains(to.name())) {
                states.change(membership, to);
                assertThat(memberships.get(membership).state()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> states.change(membership, to))
                        .as(from + " to " + to)
                        .isInstanceOf(StateChangeRefusedException.class)
                        .hasMessageContainingAll(from.name(), to.name());
                assertThat(memberships.get(membership).state()).isEqualTo(from);
            }
        }
    }

    @Test
    void tellsSinceWhenAStateHolds() {
        UUID membership = aMembership(ELIGIBLE);
        var before = memberships.get(membership).stateSince();
        states.change(membership, ELIGIBLE);
        assertThat(memberships.get(membership).stateSince())
                .as("nothing changed")
                .isEqualTo(before);
        states.change(membership, WAITING);
        assertThat(memberships.get(membership).stateSince()).isAfter(before);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsRefused() throws InterruptedException {
        UUID membership = aMembership(WAITING);
        assertThat(Race.failuresOf(changeTo(membership, VALIDATED), changeTo(membership, WITHDRAWN)))
                .singleElement()
                .isInstanceOfAny(StateChangeRefusedException.class, OptimisticLockingFailureException.class);
        assertThat(memberships.get(membership).state()).isIn(VALIDATED, WITHDRAWN);
    }

    private Callable<Void> changeTo(UUID membership, MembershipState to) {
        return () -> {
            states.change(membership, to);
            return null;
        };
    }

    private UUID aMembership(MembershipState state) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                    values (cast(:id as uuid), :id, :id || '@example.org', :id || '@example.org', 'Anna', 'Nowak', 'en-GB', now(), now())""").param("id", id.toString()).update();
            jdbc.sql("""
                    with place as (insert into school (country, name, kind, status, source, source_id)
                                   values ('PL', 'Szkoła', 'PRIMARY', 'CONFIRMED', 'test', :id) returning id)
                    insert into membership (id, teacher, school, role, state, attached_at, state_since)
                    select cast(:id as uuid), cast(:id as uuid), id, 'TEACHER', :state, now() - interval '1 day', now() - interval '1 day'
                    from place""")
                    .param("id", id.toString())
                    .param("state", state.name())
                    .update();
        });
        return id;
    }
}
