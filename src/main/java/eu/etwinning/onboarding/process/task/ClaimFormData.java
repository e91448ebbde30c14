package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.ClaimStage;
import eu.etwinning.onboarding.account.OldAccountClaim;
import eu.etwinning.onboarding.account.OldAccountClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The facts that the forms about a claim may show: {@code claimedAddress}, {@code claimStage}, {@code claimMinutes},
 * {@code triesLeft}, {@code nextCode}, {@code supportAddress}, {@code codeOptions} and {@code codeAnswer} (the first of
 * them), {@code oldEmail}, {@code rememberedEmail} and {@code rememberedName} (as named before). None of them depends
 * on whether there is such an account.
 */
@Component
class ClaimFormData {

    private final Accounts accounts;
    private final OldAccountClaims claims;
    private final WaitText waits;
    private final MessageSource messages;
    private final Clock clock;
    private final Duration validity;
    private final String support;

    ClaimFormData(
            Accounts accounts,
            OldAccountClaims claims,
            WaitText waits,
            MessageSource messages,
            Clock clock,
            @Value("${onboarding.claim.validity}") Duration validity,
            @Value("${onboarding.support-address}") String support) {
        this.accounts = accounts;
        this.claims = claims;
        this.waits = waits;
        this.messages = messages;
        this.clock = clock;
        this.validity = validity;
        this.support = support;
    }

    Map<String, Supplier<Object>> of(UUID teacher) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>();
        known.put("claimedAddress", () -> claimedAddress(teacher));
        known.put("claimStage", () -> stage(claims.openOf(teacher)).name());
        known.put("claimMinutes", validity::toMinutes);
        known.put(
                "triesLeft",
                () -> claims.openOf(teacher).map(OldAccountClaim::triesLeft).orElse(0));
        known.put(
                "nextCode",
                () -> claims.openOf(teacher)
                        .map(OldAccountClaim::nextCode)
                        .map(waits::until)
                        .orElse(null));
        known.put("codeOptions", () -> codeOptions(claims.openOf(teacher)));
        known.put("codeAnswer", () -> codeOptions(claims.openOf(teacher)).get(0).get("value"));
        known.put("oldEmail", () -> claimedAddress(teacher));
        known.put("supportAddress", () -> support);
        known.put("rememberedEmail", () -> claimedAddress(teacher));
        known.put("rememberedName", () -> accounts.get(teacher).fullName());
        return known;
    }

    private String claimedAddress(UUID teacher) {
        return claims.openOf(teacher).map(claim -> claim.address().value()).orElse(null);
    }

    /** A claim that is so old that it was forgotten is too old. */
    private static ClaimStage stage(Optional<OldAccountClaim> claim) {
        return claim.map(OldAccountClaim::stage).orElse(ClaimStage.EXPIRED);
    }

    private List<Map<String, String>> codeOptions(Optional<OldAccountClaim> claim) {
        List<Map<String, String>> options = new ArrayList<>();
        ClaimStage stage = stage(claim);
        if (stage == ClaimStage.SENT || stage == ClaimStage.WRONG) {
            options.add(option("CODE"));
        }
        if (stage != ClaimStage.UNDELIVERABLE
                && claim.filter(open -> !open.nextCode().isAfter(clock.instant()))
                        .isPresent()) {
            options.add(option("NEW_CODE"));
        }
        options.add(option("BACK"));
        return options;
    }

    private Map<String, String> option(String value) {
        return Map.of("value", value, "label", message("code-option." + value));
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
