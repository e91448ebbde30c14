package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.process.LateClaims;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the profile shows of a teacher's old account. */
@Component
class ProfileOldAccounts {

    private final OldAccounts oldAccounts;
    private final HelpRequests requests;
    private final LateClaims claims;
    private final Clock clock;

    ProfileOldAccounts(OldAccounts oldAccounts, HelpRequests requests, LateClaims claims, Clock clock) {
        this.oldAccounts = oldAccounts;
        this.requests = requests;
        this.claims = claims;
        this.clock = clock;
    }

    ProfileOldAccount of(UUID teacher) {
        Optional<HelpRequest> help = requests.latestOf(teacher);
        return new ProfileOldAccount(oldAccounts.linkedTo(teacher).orElse(null), claims.mayBegin(teacher),
                help.filter(HelpRequest::isOpen).map(open -> LocalDate.ofInstant(open.askedAt(), clock.getZone())).orElse(null),
                help.map(HelpRequest::refusal).orElse(null));
    }
}
