package eu.etwinning.onboarding.startup;

import eu.etwinning.onboarding.OnboardingApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The application on its own refuses to guess. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredConfigurationTest {

    @Test
    void saysAllThatIsMissingAtOnce(CapturedOutput output) {
        assertThatThrownBy(() -> OnboardingApplication.main(new String[0]))
                .isInstanceOf(MissingConfigurationException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "spring.datasource.url",
                        "SPRING_DATASOURCE_URL",
                        "spring.security.oauth2.client.registration.eulogin.client-id",
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_EULOGIN_CLIENTID",
                        "spring.security.oauth2.client.registration.eulogin.client-secret",
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_EULOGIN_CLIENTSECRET",
                        "spring.security.oauth2.client.provider.eulogin.issuer-uri",
                        "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_EULOGIN_ISSUERURI",
                        "spring.mail.host",
                        "SPRING_MAIL_HOST",
                        "onboarding.mail.from",
                        "ONBOARDING_MAIL_FROM",
                        "onboarding.public-url",
                        "ONBOARDING_PUBLICURL",
                        "onboarding.first-administrator",
                        "ONBOARDING_FIRSTADMINISTRATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "onboarding.mail.from, no-reply",
        "onboarding.mail.from, Us <no-reply@etwinning.example>",
        "onboarding.first-administrator, a@b.example;c@d.example",
        "onboarding.support-address, żółć@school.example",
        "onboarding.support-address, support@localhost"
    })
    void saysWhichPropertyIsNoAddress(String property, String value, CapturedOutput output) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
                "--spring.security.oauth2.client.registration.eulogin.client-secret=secret",
                "--spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1",
                "--spring.mail.host=localhost",
                "--onboarding.public-url=http://localhost:8080",
                "--onboarding.mail.from=no-reply@etwinning.example",
                "--onboarding.first-administrator=first@example.org"));
        arguments.removeIf(argument -> argument.startsWith("--" + property));
        arguments.add("--" + property + "=" + value);
        assertThatThrownBy(() -> OnboardingApplication.main(arguments.toArray(String[]::new)))
                .isInstanceOf(BadConfigurationException.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        property.substring(property.lastIndexOf('.') + 1),
                        "exactly one e-mail address");
    }

    @Test
    void saysOnlyWhatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> OnboardingApplication.main(new String[] {
                    "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                    "--spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
                    "--spring.security.oauth2.client.registration.eulogin.client-secret= ",
                    "--spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1",
                    "--spring.mail.host=localhost",
                    "--onboarding.mail.from=no-reply@etwinning.example",
                    "--onboarding.public-url=http://localhost:8080",
                    "--onboarding.first-administrator=first@example.org"
                }))
                .isInstanceOf(MissingConfigurationException.class)
                .hasMessage("Missing: spring.security.oauth2.client.registration.eulogin.client-secret");

        assertThat(output)
                .contains("These properties are missing")
                .doesNotContain("the database", "the address of EU Login");
    }
}
