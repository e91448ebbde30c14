package eu.etwinning.onboarding.application;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Applications come with all their decisions, in one statement. */
interface ApplicationRepository extends Repository<Application, UUID> {

    String WHOLE = "select a from Application a left join fetch a.decisions d left join fetch d.answer "
            + "left join fetch d.takeBack left join fetch d.standing ";

    @Query(WHOLE + "where a.id = :id")
    Optional<Application> findById(UUID id);

    @Query(WHOLE + "where a.membership = :membership and a.closedAt is null")
    Optional<Application> findOpen(UUID membership);

    @Query(WHOLE + "where a.id = (select decided.application.id from Decision decided where decided.id = :decision)")
    Optional<Application> findDecided(UUID decision);

    @Query(
            WHOLE
                    + "where a.id in (select approved.application from StandingApproval approved where approved.membership = :membership)")
    List<Application> findApproved(UUID membership);

    /** Writes what the verbs of those that were found have changed. */
    void flush();

    default void insertIfNoneIsOpen(Application made) {
        Consent consent = made.consent();
        insertIfNoneIsOpen(made.id(), made.membership(), made.submittedAt(), consent.givenAt(), consent.version());
    }

    /** No insert of JPA's: another one that is submitted at the same moment must not fail the transaction. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, terms_version)
            values (:id, :membership, :submitted, :consented, :consent) on conflict (membership) where closed_at is null do nothing""")
    int insertIfNoneIsOpen(UUID id, UUID membership, Instant submitted, Instant consented, String consent);
}
