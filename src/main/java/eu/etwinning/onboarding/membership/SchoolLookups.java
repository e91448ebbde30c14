package eu.etwinning.onboarding.membership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Which schools a teacher was shown last, and when. */
@Service
@Transactional
public class SchoolLookups {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolLookups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps that the teacher was shown these schools; what was shown before them is forgotten. */
    public void keep(UUID teacher, Collection<Long> schools) {
        jdbc.sql("""
                        with gone as (delete from school_lookup where teacher = :teacher and school <> all (:schools))
                        insert into school_lookup (teacher, school, looked_up_at) select :teacher, school, :now from unnest(:schools) school
                        on conflict (teacher, school) do update set looked_up_at = excluded.looked_up_at""")
                .param("teacher", teacher)
                .param("schools", schools.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What the teacher was shown that is this school now, since it was added. */
    Optional<LookedUpSchool> find(UUID teacher, long school) {
        return jdbc.sql("""
                        select distinct teacher, survivor_of(school) as school from school_lookup
                        where teacher = :teacher and survivor_of(school) = survivor_of(:school)
                          and looked_up_at >= (select added_at from school where school.id = school_lookup.school)""")
                .param("teacher", teacher)
                .param("school", school)
                .query((row, number) -> new LookedUpSchool(row.getObject("teacher", UUID.class), row.getLong("school")))
                .optional();
    }
}
