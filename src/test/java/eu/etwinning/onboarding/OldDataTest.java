package eu.etwinning.onboarding;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of the version before, after the migrations of this one. */
@OnboardingTest
class OldDataTest {

    private static final String VERSION_BEFORE = "26";

    @Autowired
    private TestDatabase database;

    @Autowired
    private Flyway migrations;

    @Test
    void headsMayBeWrittenToWhereAnOfficeHadSaidThatTheSchoolIsOneAndNowhereElse() {
        DataSource old = migrated(VERSION_BEFORE);
        JdbcClient jdbc = JdbcClient.create(old);
        UUID ann = teacher(jdbc, "ann@example.org");
        UUID ben = teacher(jdbc, "ben@example.org");
        long confirmed = school(jdbc, ann, "CONFIRMED", "head.one@school.example");
        long own = school(jdbc, ann, "CONFIRMED", "ann@example.org");
        long fresh = school(jdbc, ann, "NEW", "head.two@school.example");
        UUID approval = approved(jdbc, ben, confirmed);
        approved(jdbc, ben, own);

        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(old)
                .load()
                .migrate();

        assertThat(jdbc.sql("select school || ' ' || decision from school_head_release")
                        .query(String.class)
                        .list())
                .as("the released address of a school that was confirmed, and not the teacher's own")
                .containsExactly(confirmed + " " + approval);
        assertThat(jdbc.sql("select school from head_notice order by 1")
                        .query(Long.class)
                        .list())
                .as("who was told when the school was added is not told again")
                .containsExactlyElementsOf(
                        List.of(confirmed, own, fresh).stream().sorted().toList());
        assertThat(jdbc.sql("select email_folded from teacher_address order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ann@example.org", "ben@example.org");
    }

    /** A database of its own, as it was with this version. */
    private DataSource migrated(String version) {
        DataSource old = new DriverManagerDataSource(
                database.emptyOne("before"), database.getUsername(), database.getPassword());
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(old)
                .target(version)
                .load()
                .migrate();
        return old;
    }

    private static UUID teacher(JdbcClient jdbc, String email) {
        return jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (gen_random_uuid(), :email, :email, :email, 'Anna', 'Nowak', 'en-GB', now(), now()) returning id""").param("email", email).query(UUID.class).single();
    }

    private static long school(JdbcClient jdbc, UUID addedBy, String status, String headEmail) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, added_by, head_name, head_email)
                        values ('PL', :head, 'Testowo', 'PRIMARY', :status, 'teacher', gen_random_uuid()::text, :by, 'Jan', :head) returning id""")
                .param("status", status)
                .param("by", addedBy)
                .param("head", headEmail)
                .query(Long.class)
                .single();
    }

    /** @return the decision */
    private static UUID approved(JdbcClient jdbc, UUID teacher, long school) {
        return jdbc.sql("""
                        with attached as (insert into membership (id, teacher, school, role, state, attached_at, state_since)
                                          values (gen_random_uuid(), :teacher, :school, 'TEACHER', 'VALIDATED', now(), now()) returning id),
                             application as (insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, office, closed_at)
                                             select gen_random_uuid(), id, now(), now(), 'nso-pl', now() from attached returning id)
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at, person_judgement, school_judgement, membership_judgement)
                        select gen_random_uuid(), id, 1, 'APPROVED', 'nso-pl', 'piotr', now(), 'YES', 'YES', 'YES' from application returning id""")
                .param("teacher", teacher)
                .param("school", school)
                .query(UUID.class)
                .single();
    }
}
