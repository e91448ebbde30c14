package eu.etwinning.onboarding.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.util.NoSuchElementException;
import java.util.Optional;

/** The schools that are known. */
@Service
public class SchoolRegister {

    private final JdbcClient jdbc;

    SchoolRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The school with this id.
     *
     * @throws NoSuchElementException if there is none
     */
    public School get(long school) {
        return find(school).orElseThrow(() -> new NoSuchElementException("There is no school " + school));
    }

    /** The school with this id, or nothing. */
    public Optional<School> find(long school) {
        return jdbc.sql("select * from school where id = :id").param("id", school).query(SchoolRows::map).optional();
    }

    /** Confirms a NEW school, as the national office did with the first approval there. A school that is not NEW stays as it is. */
    public void confirm(long school) {
        jdbc.sql("update school set status = 'CONFIRMED' where id = :id and status = 'NEW'").param("id", school).update();
    }
}
