package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The applications that wait for offices. */
@Service
@Transactional(readOnly = true)
public class OpenApplications {

    private final JdbcClient jdbc;

    OpenApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The application, open or closed meanwhile, if it lies or lay with one of these offices. */
    public Optional<OpenApplication> get(Collection<String> offices, UUID application) {
        return jdbc.sql("""
                        select e.id, e.membership, teacher.first_name || ' ' || teacher.last_name as teacher, school.name as school, school.city, m.role,
                            e.submitted_at
                        from etwinning_application e
                        join membership m on m.id = e.membership
                        join teacher on teacher.id = m.teacher
                        join school on school.id = survivor_of(m.school)
                        where e.office in (:offices) and e.id = :id""")
                .param("offices", offices)
                .param("id", application)
                .query(OpenApplications::open)
                .optional();
    }

    private static OpenApplication open(ResultSet row, int number) throws SQLException {
        return new OpenApplication(
                row.getObject("id", UUID.class),
                row.getObject("membership", UUID.class),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("city"),
                new Role(row.getString("role")),
                row.getTimestamp("submitted_at").toInstant());
    }
}
