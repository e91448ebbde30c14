package eu.etwinning.onboarding;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Rows as the domain leaves them, for tests that begin in the middle of the way. */
public final class DomainRows {

    /** The version of the texts that whoever applies in tests has accepted. */
    public static final String CONSENT = "0".repeat(64);

    private final JdbcClient jdbc;

    public DomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A teacher whose subject is this id, and whose address is it at example.org. */
    public UUID teacher(UUID id, String firstName, String lastName) {
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :id::text, :id || '@example.org', :id || '@example.org', :first, :last, 'en-GB', now(), now())""")
                .param("id", id)
                .param("first", firstName)
                .param("last", lastName)
                .update();
        return id;
    }

    /** A primary school of the register, from long ago. */
    public long school(String country, String name, String town) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, :name, :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""")
                .param("country", country)
                .param("name", name)
                .param("town", town)
                .query(Long.class)
                .single();
    }

    /** That the teacher was shown this school when looking schools up. */
    public void lookedUp(UUID teacher, long school) {
        jdbc.sql("""
                        insert into school_lookup (teacher, school, looked_up_at)
                        select :teacher, id, greatest(added_at, now()) from school where id = :school on conflict do nothing""").param("teacher", teacher).param("school", school).update();
    }

    /** A membership in any state; a validated one with the approval that it has to point to. */
    public UUID membership(UUID id, UUID teacher, long school, String role, String state) {
        lookedUp(teacher, school);
        boolean validated = state.equals("VALIDATED");
        jdbc.sql("""
                        insert into membership (id, teacher, school, role, state, attached_at, state_since)
                        values (:id, :teacher, :school, :role, :state, now(), now())""")
                .param("id", id)
                .param("teacher", teacher)
                .param("school", school)
                .param("role", role)
                .param("state", validated ? "WAITING" : state)
                .update();
        if (validated) {
            validate(id);
        }
        return id;
    }

    /** Brings the membership to the state VALIDATED, by an approval on record. */
    public void validate(UUID membership) {
        UUID approved = UUID.randomUUID();
        consent();
        jdbc.sql("""
                        insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, terms_version, closed_at)
                        values (:id, :membership, now(), now(), :consent, now())""")
                .param("id", approved)
                .param("membership", membership)
                .param("consent", CONSENT)
                .update();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at,
                            person_judgement, school_judgement, membership_judgement)
                        values (:id, :id, 1, 'APPROVED', 'nso-pl', 'piotr', now(), 'YES', 'YES', 'YES')""").param("id", approved).update();
        jdbc.sql("insert into standing_approval (decision, application, membership) values (:id, :id, :membership)")
                .param("id", approved)
                .param("membership", membership)
                .update();
        jdbc.sql(
                        "update membership set state = 'VALIDATED', approval = :id, state_since = now() where id = :membership")
                .param("id", approved)
                .param("membership", membership)
                .update();
    }

    /**
     * An application of a membership that is eligible or waits.
     *
     * @param office null for none
     */
    public UUID application(UUID id, UUID membership, Instant submitted, String office) {
        consent();
        jdbc.sql("""
                        insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, terms_version, office)
                        values (:id, :membership, :submitted, now(), :consent, :office)""")
                .param("id", id)
                .param("membership", membership)
                .param("submitted", Timestamp.from(submitted))
                .param("consent", CONSENT)
                .param("office", office)
                .update();
        return id;
    }

    private void consent() {
        jdbc.sql("""
                        insert into consent_text (version, language, texts, first_accepted_at)
                        values (:version, 'en-GB', 'I accept', now()) on conflict do nothing""").param("version", CONSENT).update();
    }
}
