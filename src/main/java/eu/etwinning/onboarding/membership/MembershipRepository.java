package eu.etwinning.onboarding.membership;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads by SQL what is read through merges; what counts of several is what has come furthest. */
interface MembershipRepository extends Repository<Membership, UUID> {

    String FURTHEST_FIRST = " array_position(array['VALIDATED', 'QUESTION', 'WAITING'], state), attached_at, id ";

    Optional<Membership> findById(UUID id);

    @Query("select m.teacher from Membership m where m.id = :membership")
    Optional<UUID> teacherOf(UUID membership);

    @Query(nativeQuery = true, value = """
            select * from (
                select distinct on (survivor_of(school)) * from membership where teacher = :teacher and state <> 'LEFT'
                order by survivor_of(school), """ + FURTHEST_FIRST + """
                ) counted order by attached_at, id""")
    List<Membership> current(UUID teacher);

    @Query(nativeQuery = true, value = """
            select * from membership where teacher = :teacher and state <> 'LEFT' and survivor_of(school) = survivor_of(:school)
            order by """ + FURTHEST_FIRST)
    List<Membership> current(UUID teacher, long school);

    @Query(nativeQuery = true, value = """
            select * from membership where state = 'WAITING' and school in (
                select survivor_of(:school) union select merged from school_merge where survivor = survivor_of(:school) and ended_at is null)
            order by attached_at, id""")
    List<Membership> waitingAt(long school);

    @Query(nativeQuery = true, value = """
            select * from (
                select distinct on (teacher) * from membership where state <> 'LEFT' and school in (
                    select survivor_of(:school) union select merged from school_merge where survivor = survivor_of(:school) and ended_at is null)
                order by teacher, """ + FURTHEST_FIRST + """
                ) counted order by attached_at, id""")
    List<Membership> at(long school);

    @Query(nativeQuery = true, value = """
            select other.id from teacher
            join teacher other on folded(other.first_name || ' ' || other.last_name) = folded(teacher.first_name || ' ' || teacher.last_name)
            join membership on membership.teacher = other.id and membership.state <> 'LEFT'
            join school on school.id = survivor_of(membership.school) and school.country = :country
            where teacher.id = :teacher and other.id <> teacher.id
            group by other.id order by max(membership.attached_at) desc, other.id limit :most""")
    List<UUID> namesakes(UUID teacher, String country, int most);

    Membership saveAndFlush(Membership membership);

    default void insertIfAbsent(Membership made) {
        insertIfAbsent(
                made.id(),
                made.teacher(),
                made.school(),
                made.role().code(),
                made.state().name(),
                made.attachedAt());
    }

    /** No insert of JPA's: somebody who attaches the same school at the same moment must not fail the transaction. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into membership (id, teacher, school, role, state, attached_at, state_since)
            values (:id, :teacher, :school, :role, :state, :now, :now)
            on conflict (teacher, school) where state <> 'LEFT' do nothing""")
    int insertIfAbsent(UUID id, UUID teacher, long school, String role, String state, Instant now);
}
