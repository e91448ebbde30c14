package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.process.LateClaims;
import eu.etwinning.onboarding.process.OngoingOnboardings;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Puts together what the profile shows of a teacher's old account. */
@Component
class ProfileOldAccounts {

    private final OldAccounts oldAccounts;
    private final HelpRequests requests;
    private final LateClaims claims;
    private final OngoingOnboardings ongoing;
    private final OfficeCalendars calendars;

    ProfileOldAccounts(
            OldAccounts oldAccounts,
            HelpRequests requests,
            LateClaims claims,
            OngoingOnboardings ongoing,
            OfficeCalendars calendars) {
        this.oldAccounts = oldAccounts;
        this.requests = requests;
        this.claims = claims;
        this.ongoing = ongoing;
        this.calendars = calendars;
    }

    ProfileOldAccount of(UUID teacher) {
        Optional<HelpRequest> help = requests.latestOf(teacher);
        return new ProfileOldAccount(
                oldAccounts.linkedTo(teacher).orElse(null),
                claims.mayBegin(teacher),
                help.filter(HelpRequest::isOpen)
                        .map(open -> calendars
                                .of(ongoing.officeOfHelp(open.id()).orElse(null))
                                .day(open.askedAt()))
                        .orElse(null),
                help.map(HelpRequest::refusal).orElse(null));
    }
}
