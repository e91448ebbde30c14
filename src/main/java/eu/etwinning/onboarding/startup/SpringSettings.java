package eu.etwinning.onboarding.startup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Those of Spring's properties that whoever runs the application sets. Spring takes any text, and fails later with
 * words for programmers.
 */
final class SpringSettings {

    private SpringSettings() {}

    /** The database. */
    @Validated
    @ConfigurationProperties("spring.datasource")
    record Database(
            @Pattern(
                    regexp = "jdbc:postgresql:.+",
                    message = "must be the address of a PostgreSQL database, as jdbc:postgresql://host:5432/onboarding")
            String url) {}

    /** Connections of a node. */
    @Validated
    @ConfigurationProperties("spring.datasource.hikari")
    record Connections(@Min(2) @Max(1000) Integer maximumPoolSize) {}

    /** The mail server. */
    @Validated
    @ConfigurationProperties("spring.mail")
    record MailServer(
            @Pattern(
                    regexp = "[^\\s:/@]+|\\[?[0-9a-fA-F:.]+]?",
                    message = "must be the name of a machine, as mail.example.org")
            String host,

            @Min(1) @Max(65535) Integer port) {}

    /** EU Login. */
    @Validated
    @ConfigurationProperties("spring.security.oauth2.client.provider.eulogin")
    record EuLogin(
            @Pattern(
                    regexp = "https?://[^\\s/?#@]+(/[^\\s?#]*)?",
                    message = "must be an address, as https://eulogin.example.org/realm")
            String issuerUri) {}

    /** Where a node listens. */
    @Validated
    @ConfigurationProperties("server")
    record Server(@Min(0) @Max(65535) Integer port) {}

    /** How long somebody stays signed in. */
    @Validated
    @ConfigurationProperties("server.servlet.session")
    record Session(
            @DurationMin(minutes = 1) @DurationMax(days = 366)
            Duration timeout) {}
}
