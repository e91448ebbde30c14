package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The laws of the domain hold whoever writes to the database, and whatever. */
@OnboardingTest
class LawsInTheDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DomainRows rows;
    private UUID teacher;
    private long school;

    @BeforeEach
    void aTeacherAndASchool() {
        rows = new DomainRows(jdbc);
        teacher = rows.teacher(UUID.randomUUID(), "Anna", "Nowak");
        school = rows.school("PL", "Szkoła praw", "Zmyślin");
    }

    // Company Staff

    @ParameterizedTest
    @ValueSource(strings = {"ELIGIBLE", "WAITING", "QUESTION", "REFUSED", "WITHDRAWN"})
    void companyStaffIsInNoStateThatLeadsToAccess(String state) {
        UUID membership = membership("COMPANY_STAFF", "BLOCKED");
        breaking("update membership set state = '" + state + "' where id = :id", membership)
                .hasMessageContaining("company_staff_has_no_access");
        UUID other = membershipOf(rows.teacher(UUID.randomUUID(), "Jan", "Nowak"), "TEACHER", state);
        breaking("update membership set role = 'COMPANY_STAFF' where id = :id", other)
                .hasMessageContaining("company_staff_has_no_access");
    }

    @Test
    void whoHasAccessDoesNotBecomeCompanyStaff() {
        UUID membership = membership("TEACHER", "VALIDATED");
        breaking("update membership set role = 'COMPANY_STAFF' where id = :id", membership)
                .hasMessageContaining("company_staff_has_no_access");
        breaking("update membership set role_kind = 'COMPANY_STAFF' where id = :id", membership, Exception.class);
    }

    @Test
    void companyStaffHasNoOpenApplication() {
        UUID membership = membership("TEACHER", "WAITING");
        rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        assertThatThrownBy(() -> update(
                        "update membership set role = 'COMPANY_STAFF', state = 'BLOCKED' where id = :id", membership))
                .hasStackTraceContaining("Company Staff has no open application");
        UUID staff = membershipOf(rows.teacher(UUID.randomUUID(), "Jan", "Nowak"), "COMPANY_STAFF", "BLOCKED");
        assertThatThrownBy(() -> rows.application(UUID.randomUUID(), staff, Instant.now(), null))
                .hasMessageContaining("does not apply");
    }

    @Test
    void everyRoleIsEitherPedagogicalOrCompanyStaff() {
        UUID membership = membership("CAREERS_ADVISER", "ELIGIBLE");
        assertThat(jdbc.sql("select role_kind from membership where id = :id")
                        .param("id", membership)
                        .query(String.class)
                        .single())
                .isEqualTo("PEDAGOGICAL");
        breaking("update membership set role = 'company staff' where id = :id", membership)
                .hasMessageContaining("membership_role_is_a_code");
        breaking("delete from role_kind where kind = 'PEDAGOGICAL'", membership);
        breaking("insert into role_kind (kind) values ('ROBOT')", membership);
    }

    // Access is a person's decision

    @ParameterizedTest
    @ValueSource(strings = {"ATTACHED", "BLOCKED", "ELIGIBLE", "WAITING", "QUESTION", "REFUSED", "WITHDRAWN"})
    void nobodyIsValidatedWithoutPointingToAnApproval(String state) {
        UUID membership = membership("TEACHER", state);
        breaking("update membership set state = 'VALIDATED' where id = :id", membership)
                .hasMessageContaining("validated_by_an_approval");
        breaking("update membership set state = 'VALIDATED', approval = gen_random_uuid() where id = :id", membership)
                .hasMessageContaining("membership_approval");
    }

    @Test
    void anApprovalIsOfItsOwnMembership() {
        UUID approved = membership("TEACHER", "VALIDATED");
        UUID other = membershipOf(rows.teacher(UUID.randomUUID(), "Jan", "Nowak"), "TEACHER", "WAITING");
        breaking(
                        "update membership set state = 'VALIDATED', approval = (select approval from membership where id = '"
                                + approved + "') where id = :id",
                        other)
                .hasMessageContaining("membership_approval");
    }

    @Test
    void aValidatedMembershipKeepsItsApproval() {
        UUID membership = membership("TEACHER", "VALIDATED");
        breaking("delete from standing_approval where membership = :id", membership)
                .hasMessageContaining("membership_approval");
        breaking("update membership set approval = null where id = :id", membership)
                .hasMessageContaining("validated_by_an_approval");
        breaking("update membership set state = 'ELIGIBLE' where id = :id", membership)
                .hasMessageContaining("validated_by_an_approval");
        breaking("update standing_approval set application = application where membership = :id", membership)
                .hasMessageContaining("stands or does not");
    }

    @Test
    void whatIsNoApprovalDoesNotStand() {
        UUID membership = membership("TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        UUID question = decision(application, "ASKED", "piotr");
        assertThatThrownBy(() -> stand(question, application, membership))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyTheLatestApplicationGivesAccess() {
        UUID membership = membership("TEACHER", "WAITING");
        UUID earlier =
                rows.application(UUID.randomUUID(), membership, Instant.now().minusSeconds(60), null);
        UUID approval = decision(earlier, "APPROVED", "piotr");
        update("update etwinning_application set closed_at = now() where membership = :id", membership);
        rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        assertThatThrownBy(() -> stand(approval, earlier, membership))
                .hasMessageContaining("only the latest application");
    }

    @Test
    void whoHasAnApprovalThatStandsAppliesForNothing() {
        UUID membership = membership("TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        stand(decision(application, "APPROVED", "piotr"), application, membership);
        update("update etwinning_application set closed_at = now() where membership = :id", membership);
        assertThatThrownBy(() -> rows.application(UUID.randomUUID(), membership, Instant.now(), null))
                .hasMessageContaining("an approval of this membership stands");
    }

    @Test
    void nobodyApprovesTheirOwnApplication() {
        UUID membership = membership("TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        String user = "validator-" + UUID.randomUUID();
        jdbc.sql("insert into act_id_user (id_, rev_, email_) values (:user, 1, :email)")
                .param("user", user)
                .param("email", teacher + "@example.org")
                .update();
        UUID approval = decision(application, "APPROVED", user);
        assertThatThrownBy(() -> stand(approval, application, membership))
                .hasMessageContaining("nobody approves their own application");
    }

    @Test
    void thePlatformApprovesNothing() {
        UUID application = rows.application(UUID.randomUUID(), membership("TEACHER", "WAITING"), Instant.now(), null);
        assertThatThrownBy(() -> decision(application, "APPROVED", "platform"))
                .hasMessageContaining("approved_by_a_person");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at, refusal_reason)
                        values (gen_random_uuid(), :id, 1, 'REFUSED', 'nso-pl', 'piotr', now(), 'NO_ANSWER')""").param("id", application).update())
                .hasMessageContaining("refused_for_want_of_an_answer_by_the_platform");
    }

    @Test
    void aDecisionThatWasTakenBackGivesNoAccess() {
        UUID membership = membership("TEACHER", "VALIDATED");
        UUID approval = jdbc.sql("select approval from membership where id = :id")
                .param("id", membership)
                .query(UUID.class)
                .single();
        String takeBack =
                "insert into decision_taken_back (decision, outcome, taken_back_by, taken_back_at) values (:id, 'APPROVED', 'marta', now())";
        assertThatThrownBy(() -> update(takeBack, approval)).hasStackTraceContaining("gives no access any more");
        transaction.executeWithoutResult(status -> {
            update("update membership set state = 'WAITING', approval = null where id = :id", membership);
            update("delete from standing_approval where membership = :id", membership);
            update(takeBack, approval);
        });
        UUID application = jdbc.sql("select application from application_decision where id = :id")
                .param("id", approval)
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> stand(approval, application, membership)).hasMessageContaining("was taken back");
    }

    // What is attached was looked up

    @Test
    void aMembershipIsMadeOnlyOfASchoolThatWasLookedUpSinceItWasAdded() {
        UUID other = rows.teacher(UUID.randomUUID(), "Jan", "Nowak");
        rows.lookedUp(other, school);
        assertThatThrownBy(() -> attach(teacher, school)).hasMessageContaining("has not looked up school");
        jdbc.sql(
                        "insert into school_lookup (teacher, school, looked_up_at) values (:teacher, :school, now() - interval '1 day')")
                .params(Map.of("teacher", teacher, "school", school))
                .update();
        assertThatThrownBy(() -> attach(teacher, school)).hasMessageContaining("since it was added");
        update("update school_lookup set looked_up_at = now() where teacher = :id", teacher);
        assertThatCode(() -> attach(teacher, school)).doesNotThrowAnyException();
    }

    @Test
    void aLookUpIsReadThroughMerges() {
        long survivor = rows.school("PL", "Szkoła, która zostaje", "Zmyślin");
        rows.lookedUp(teacher, school);
        jdbc.sql(
                        "insert into school_merge (merged, survivor, reason, merged_by, merged_at) values (:merged, :survivor, 'One', 'piotr', now())")
                .params(Map.of("merged", school, "survivor", survivor))
                .update();
        assertThatCode(() -> attach(teacher, survivor)).doesNotThrowAnyException();
    }

    @Test
    void aMembershipStaysThatOfItsTeacherAndItsSchool() {
        UUID membership = membership("TEACHER", "ATTACHED");
        long elsewhere = rows.school("PL", "Inna szkoła", "Zmyślin");
        breaking("update membership set school = " + elsewhere + " where id = :id", membership)
                .hasMessageContaining("stays that of its teacher and its school");
    }

    // Applications and decisions

    @Test
    void thereIsNoApplicationWithoutConsent() {
        UUID membership = membership("TEACHER", "ELIGIBLE");
        breaking(
                "insert into etwinning_application (id, membership, submitted_at, terms_accepted_at) values (gen_random_uuid(), :id, now(), now())",
                membership);
        breaking(
                "insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, terms_version) "
                        + "values (gen_random_uuid(), :id, now(), now(), repeat('1', 64))",
                membership);
    }

    @Test
    void aMembershipHasOneOpenApplicationAndARoundOneDecision() {
        UUID membership = membership("TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        assertThatThrownBy(() -> rows.application(UUID.randomUUID(), membership, Instant.now(), null))
                .isInstanceOf(DataIntegrityViolationException.class);
        decision(application, "ASKED", "piotr");
        assertThatThrownBy(() -> decision(application, "ASKED", "marta"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application_decision_evidence (decision, shown) values (:id, '{}') | shown = '{\"a\": 1}'",
                "application_decision_text (decision, reason) values (:id, 'Which class?') | reason = 'Why?'",
                "application_answer (decision, answer, answered_at) values (:id, '5b', now()) | answer = '5c'"
            })
    void whatLiesBesideADecisionIsErasedOrStaysAsItIs(String row) {
        String[] parts = row.split(" \\| ");
        String table = parts[0].split(" ")[0];
        UUID decision = decision(
                rows.application(UUID.randomUUID(), membership("TEACHER", "WAITING"), Instant.now(), null),
                "ASKED",
                "piotr");
        update("insert into " + parts[0], decision);
        breaking("update " + table + " set " + parts[1] + " where decision = :id", decision)
                .hasMessageContaining("are erased or stay as they are");
        assertThat(update("delete from " + table + " where decision = :id", decision))
                .isOne();
        breaking("update application_decision set office = 'nso-fr' where id = :id", decision, Exception.class);
        breaking("delete from application_decision where id = :id", decision, Exception.class);
    }

    private UUID membership(String role, String state) {
        return membershipOf(teacher, role, state);
    }

    private UUID membershipOf(UUID whose, String role, String state) {
        return rows.membership(UUID.randomUUID(), whose, school, role, state);
    }

    private void attach(UUID whose, long where) {
        jdbc.sql("""
                        insert into membership (id, teacher, school, role, state, attached_at, state_since)
                        values (gen_random_uuid(), :teacher, :school, 'TEACHER', 'ATTACHED', now(), now())""").params(Map.of("teacher", whose, "school", where)).update();
    }

    private UUID decision(UUID application, String outcome, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at,
                            person_judgement, school_judgement, membership_judgement)
                        values (:id, :application, 1, :outcome, 'nso-pl', :by, now(), 'YES', 'YES', 'YES')""")
                .params(Map.of("id", id, "application", application, "outcome", outcome, "by", by))
                .update();
        return id;
    }

    private void stand(UUID decision, UUID application, UUID membership) {
        jdbc.sql(
                        "insert into standing_approval (decision, application, membership) values (:decision, :application, :membership)")
                .params(Map.of("decision", decision, "application", application, "membership", membership))
                .update();
    }

    private int update(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).update();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> breaking(String sql, UUID id) {
        return breaking(sql, id, DataIntegrityViolationException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> breaking(
            String sql, UUID id, Class<? extends Exception> refused) {
        return assertThatThrownBy(() -> update(sql, id)).as(sql).isInstanceOf(refused);
    }
}
