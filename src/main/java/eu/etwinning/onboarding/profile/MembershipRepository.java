package eu.etwinning.onboarding.profile;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes are single statements, so that races are settled by the database and never by what one session happens to hold. */
interface MembershipRepository extends Repository<MembershipRow, UUID> {

    Optional<MembershipRow> findById(UUID id);

    @Query("from MembershipRow m where m.teacher = :teacher and m.state <> 'LEFT' order by m.attachedAt")
    List<MembershipRow> current(UUID teacher);

    @Query("from MembershipRow m where m.teacher = :teacher and m.school = :school and m.state <> 'LEFT'")
    Optional<MembershipRow> current(UUID teacher, long school);

    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into membership (id, teacher, school, role, state, attached_at, state_since)
            values (:id, :teacher, :school, :role, 'ATTACHED', :now, :now)
            on conflict (teacher, school) where state <> 'LEFT' do nothing""")
    int insertIfAbsent(UUID id, UUID teacher, long school, String role, Instant now);

    @Modifying(clearAutomatically = true)
    @Query("update MembershipRow m set m.role = :role where m.id = :id and m.state <> 'LEFT'")
    int updateRole(UUID id, Role role);

    @Modifying(clearAutomatically = true)
    @Query("update MembershipRow m set m.state = :to, m.stateSince = :now where m.id = :id and m.state = :from")
    int updateState(UUID id, MembershipState from, MembershipState to, Instant now);
}
