package eu.etwinning.onboarding.etwinning;

import eu.etwinning.onboarding.profile.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications that wait for offices. */
@Service
@Transactional(readOnly = true)
public class OpenApplications {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SELECT = """
            select e.id, e.membership, teacher.first_name || ' ' || teacher.last_name as teacher, school.name as school, school.city, m.role, e.submitted_at
            from etwinning_application e
            join membership m on m.id = e.membership
            join teacher on teacher.id = m.teacher
            join school on school.id = survivor_of(m.school)
            where e.office in (:offices)\s""";

    private final JdbcClient jdbc;

    OpenApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that may be plain, oldest first: an old account is linked, the register had the school or an office confirmed it, nothing looks like a
     * duplicate, and nothing was asked or refused before.
     *
     * @param after the last one that was looked at; null to begin with the oldest
     */
    public List<OpenApplication> perhapsPlain(Collection<String> offices, OpenApplication after, int most) {
        return jdbc.sql(SELECT + """
                        and e.closed_at is null and m.state = 'WAITING' and school.status = 'CONFIRMED'
                        and exists (select from old_account_link where old_account_link.teacher = m.teacher)
                        and not exists (select from school_likely_duplicate where school_likely_duplicate.school = school.id)
                        and not exists (select from application_decision where application = e.id)
                        and not exists (select from application_decision d join etwinning_application other on other.id = d.application
                                        where other.membership = e.membership and d.outcome <> 'APPROVED')
                        and (e.submitted_at, e.id) > (:submitted, :id) order by e.submitted_at, e.id limit :most""")
                .param("offices", offices).param("submitted", Timestamp.from(after == null ? Instant.EPOCH : after.submittedAt()))
                .param("id", after == null ? FIRST : after.id()).param("most", most).query(OpenApplications::open).list();
    }

    /** The application, open or closed meanwhile, if it lies or lay with one of these offices. */
    public Optional<OpenApplication> get(Collection<String> offices, UUID application) {
        return jdbc.sql(SELECT + "and e.id = :id").param("offices", offices).param("id", application).query(OpenApplications::open).optional();
    }

    private static OpenApplication open(ResultSet row, int number) throws SQLException {
        return new OpenApplication(row.getObject("id", UUID.class), row.getObject("membership", UUID.class), row.getString("teacher"),
                row.getString("school"), row.getString("city"), Role.valueOf(row.getString("role")), row.getTimestamp("submitted_at").toInstant());
    }
}
