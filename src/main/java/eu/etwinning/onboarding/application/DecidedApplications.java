package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.MembershipState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The approvals and refusals of offices, to be found again and taken back. */
@Service
@Transactional(readOnly = true)
public class DecidedApplications {

    private static final String SELECT = """
            select d.id, e.membership, teacher.first_name || ' ' || teacher.last_name as teacher, school.name as school, school.city, d.outcome,
                   d.decided_by, d.decided_at, m.state, b.taken_back_by, b.taken_back_at, t.reason,
                   not exists (select from application_decision later join etwinning_application other on other.id = later.application
                               where other.membership = e.membership and later.outcome in ('APPROVED', 'REFUSED')
                                 and later.decided_at > d.decided_at) as last
            from application_decision d
            join etwinning_application e on e.id = d.application
            join membership m on m.id = e.membership
            join teacher on teacher.id = m.teacher
            join school on school.id = survivor_of(m.school)
            left join decision_taken_back b on b.decision = d.id
            left join decision_taken_back_text t on t.decision = d.id
            where d.office in (:offices) and d.outcome in ('APPROVED', 'REFUSED')\s""";

    private final JdbcClient jdbc;

    DecidedApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last decisions of these offices, newest first.
     *
     * @param words in the teacher's or the school's name or town, in whatever case and with or without accents; blank
     *     for all
     * @param from how many to pass over
     */
    public List<DecidedApplication> find(Collection<String> offices, String words, int from, int most) {
        return jdbc.sql(SELECT + """
                        and (btrim(:words) = '' or folded(:words) <> '' and (
                             m.teacher in (select id from teacher where strpos(folded(first_name || ' ' || last_name), folded(:words)) > 0)
                             or strpos(school.name_folded || ' ' || school.city_folded, folded(:words)) > 0))
                        order by d.decided_at desc, d.id offset :from limit :most""")
                .param("offices", offices)
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query(DecidedApplications::decided)
                .list();
    }

    /** The decision, if it is one of these offices. */
    public Optional<DecidedApplication> get(Collection<String> offices, UUID decision) {
        return jdbc.sql(SELECT + "and d.id = :decision")
                .param("offices", offices)
                .param("decision", decision)
                .query(DecidedApplications::decided)
                .optional();
    }

    private static DecidedApplication decided(ResultSet row, int number) throws SQLException {
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        return new DecidedApplication(
                row.getObject("id", UUID.class),
                row.getObject("membership", UUID.class),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("city"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                MembershipState.valueOf(row.getString("state")),
                row.getBoolean("last"),
                takenBack == null
                        ? null
                        : new TakenBack(
                                row.getString("taken_back_by"), takenBack.toInstant(), row.getString("reason")));
    }
}
