package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.OldAccount;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What the profile shows of the old account.
 *
 * @param account the one that is linked, or null
 * @param mayClaim whether the teacher may begin to claim one
 * @param helpAskedOn when the teacher asked for help that was not given yet, or null
 * @param refusal why help was refused, or null
 */
record ProfileOldAccount(
        @Nullable OldAccount account,
        boolean mayClaim,
        @Nullable LocalDate helpAskedOn,
        @Nullable String refusal) {}
