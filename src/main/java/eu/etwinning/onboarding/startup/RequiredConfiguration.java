package eu.etwinning.onboarding.startup;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lets nothing start on guesses: database, EU Login client, mail server, public address and first administrator have no
 * sensible default, so all that is missing is told at once before anything else happens.
 */
public class RequiredConfiguration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<RequiredProperty> REQUIRED = List.of(
            new RequiredProperty(
                    "spring.datasource.url", "the database, for example jdbc:postgresql://localhost:5432/onboarding"),
            new RequiredProperty(
                    "spring.security.oauth2.client.registration.eulogin.client-id", "the client that EU Login knows"),
            new RequiredProperty(
                    "spring.security.oauth2.client.registration.eulogin.client-secret", "that client's secret"),
            new RequiredProperty(
                    "spring.security.oauth2.client.provider.eulogin.issuer-uri", "the address of EU Login"),
            new RequiredProperty("spring.mail.host", "the mail server"),
            new RequiredProperty("onboarding.mail.from", "the address that mails come from"),
            new RequiredProperty(
                    "onboarding.public-url",
                    "the address under which people open the application, which mails lead to"),
            new RequiredProperty(
                    "onboarding.first-administrator", "the e-mail address of whoever gives the others their rights"));

    /** The names of all of them. */
    static Stream<String> names() {
        return REQUIRED.stream().map(RequiredProperty::name);
    }

    /** @throws MissingConfigurationException if at least one of the properties is absent or blank */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<RequiredProperty> missing = REQUIRED.stream()
                .filter(property ->
                        !StringUtils.hasText(context.getEnvironment().getProperty(property.name())))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingConfigurationException(missing);
        }
    }
}
