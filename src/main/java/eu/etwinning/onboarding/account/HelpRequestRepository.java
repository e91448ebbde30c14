package eu.etwinning.onboarding.account;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import java.util.Optional;
import java.util.UUID;

/** Where requests for help are kept. */
interface HelpRequestRepository extends JpaRepository<HelpRequest, UUID> {

    @Query("""
            select request from HelpRequest request
            where request.teacher = :teacher and request.reason <> eu.etwinning.onboarding.account.HelpReason.ADDRESS_TAKEN
            order by case when request.decidedAt is null then 0 else 1 end, request.askedAt desc limit 1""")
    Optional<HelpRequest> latestOf(UUID teacher);
}
