package eu.etwinning.onboarding.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What teachers entered of schools that they want to add, until these are created or recognised. A teacher has one at a
 * time.
 */
@Service
@Transactional
public class SchoolProposals {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps it in place of what the teacher entered before. */
    public void put(UUID teacher, NewSchool school) {
        remove(teacher);
        jdbc.sql("""
                        insert into school_proposal (teacher, country, kind, name, public_name, region, address, postal_code, city, website, school_number,
                                                     head_name, head_email, proposed_at)
                        values (:teacher, :country, :kind, :name, :publicName, :region, :address, :postalCode, :city, :website, :number,
                                :headName, :headEmail, :now)""")
                .param("teacher", teacher)
                .param("country", school.country())
                .param("kind", school.kind().name())
                .param("name", school.name())
                .param("publicName", school.publicName())
                .param("region", school.region())
                .param("address", school.address())
                .param("postalCode", school.postalCode())
                .param("city", school.city())
                .param("website", school.website())
                .param("number", school.schoolNumber())
                .param("headName", school.headName())
                .param("headEmail", school.headEmail())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What the teacher entered last, if it is neither created nor recognised. */
    @Transactional(readOnly = true)
    public Optional<NewSchool> of(UUID teacher) {
        return jdbc.sql("select * from school_proposal where teacher = :teacher")
                .param("teacher", teacher)
                .query((row, number) -> new NewSchool(
                        row.getString("country"),
                        SchoolKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("public_name"),
                        row.getString("region"),
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("website"),
                        row.getString("school_number"),
                        row.getString("head_name"),
                        row.getString("head_email")))
                .optional();
    }

    public void remove(UUID teacher) {
        jdbc.sql("delete from school_proposal where teacher = :teacher")
                .param("teacher", teacher)
                .update();
    }
}
