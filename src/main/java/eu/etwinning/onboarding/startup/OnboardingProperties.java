package eu.etwinning.onboarding.startup;

import eu.etwinning.onboarding.account.EmailAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What concerns no part of the application more than another. Each part reads the one that it needs by itself.
 *
 * @param firstAdministrator whoever gives the others their rights
 * @param supportAddress where the pages tell people to write when only a person can help
 * @param zone by whose clock days are counted, where an office has no other
 */
@Validated
@ConfigurationProperties("onboarding")
record OnboardingProperties(
        @NotNull EmailAddress firstAdministrator,
        @NotNull EmailAddress supportAddress,
        @NotNull ZoneId zone) {

    /** Or a mail server that does not know SMTPUTF8 would take no mail to them. */
    @AssertTrue(
            message =
                    "first-administrator and support-address must be exactly one e-mail address each, with plain letters before the '@'")
    boolean isReachedByEveryMailServer() {
        return Stream.of(firstAdministrator, supportAddress)
                .filter(Objects::nonNull)
                .noneMatch(EmailAddress::needsSmtpUtf8);
    }
}
