package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.account.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The schools that are known. The id of a school that was merged leads to the one it was merged into. */
@Service
public class SchoolRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The school that this id leads to.
     *
     * @throws NoSuchElementException if there is none
     */
    public School get(long school) {
        return find(school).orElseThrow(() -> new NoSuchElementException("There is no school " + school));
    }

    /** The school that this id leads to, or nothing. */
    public Optional<School> find(long school) {
        return jdbc.sql("select * from school where id = survivor_of(:id)")
                .param("id", school)
                .query(SchoolRows::map)
                .optional();
    }

    /** The other names of a school, with those of the schools merged into it. */
    public List<String> otherNames(long school) {
        return jdbc.sql("""
                        select known.name from school_also_known_as known join school on school.id = known.school
                        where known.school = :id and known.name <> school.name order by 1""").param("id", school).query(String.class).list();
    }

    /** The head of the very school that has this id, if one is named with an address that mail can go to. */
    public Optional<SchoolHead> head(long school) {
        return jdbc.sql("""
                        select head_name, head_email, added_by, decided_by from school
                        left join school_head_release on school_head_release.school = school.id
                        left join application_decision decision on decision.id = school_head_release.decision
                        where school.id = :id and head_email <> ''""")
                .param("id", school)
                .query((row, number) -> new SchoolHead(
                        row.getString("head_name"),
                        row.getString("head_email"),
                        row.getObject("added_by", UUID.class),
                        row.getString("decided_by")))
                .optional()
                .filter(head -> EmailAddress.find(head.email()).isPresent());
    }

    /**
     * From now on the head may be written to at the address that the teacher typed who added the very school that has
     * this id.
     *
     * @param decision a decision on record, about this school, that judges it to be one
     * @return whether it was released now
     */
    public boolean releaseHead(long school, UUID decision) {
        return jdbc.sql("""
                        insert into school_head_release (school, decision, released_at) values (:school, :decision, :now) on conflict (school) do nothing""")
                        .param("school", school)
                        .param("decision", decision)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /**
     * Confirms the NEW school that this id leads to, as the national office did with the first approval there. A school
     * that is not NEW stays as it is.
     *
     * @return whether it was confirmed now
     */
    public boolean confirm(long school) {
        return jdbc.sql("update school set status = 'CONFIRMED' where id = survivor_of(:id) and status = 'NEW'")
                        .param("id", school)
                        .update()
                == 1;
    }

    /**
     * Closes the NEW school that this id leads to, because it does not exist: nobody finds it any more. A school that
     * is not NEW stays as it is.
     *
     * @return whether it was closed now
     */
    public boolean close(long school) {
        return jdbc.sql("update school set status = 'CLOSED' where id = survivor_of(:id) and status = 'NEW'")
                        .param("id", school)
                        .update()
                == 1;
    }

    /**
     * Sees to it that the school that this id leads to is not closed before the end of the transaction: whoever closes
     * it afterwards finds what was attached to it meanwhile.
     *
     * @return the school; empty if it is closed already, or there is none
     */
    public Optional<School> keepOpen(long school) {
        return jdbc.sql("select * from school where id = survivor_of(:id) for share")
                .param("id", school)
                .query(SchoolRows::map)
                .optional()
                .filter(found -> found.status() != SchoolStatus.CLOSED);
    }

    /**
     * Takes back that a school was closed: it is NEW again. If somebody has added the same school since, it stays
     * closed.
     *
     * @return whether it was opened now
     */
    public boolean reopen(long school) {
        return jdbc.sql("""
                        update school set status = 'NEW' where id = survivor_of(:id) and status = 'CLOSED' and not exists (
                            select from school other where other.country = school.country and other.name_folded = school.name_folded
                                and other.city_folded = school.city_folded and other.number_folded = school.number_folded and other.status <> 'CLOSED')""").param("id", school).update() == 1;
    }
}
