package eu.etwinning.onboarding.signin;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.HttpBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.net.URI;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing listens at EU Login's address in these tests: the application is up all the same. */
@OnboardingTest
@TestPropertySource(properties = "spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1/eulogin")
class EuLoginDownTest {

    @LocalServerPort
    private int port;

    @Test
    void tellsWhoWantsToSignInToComeBackLater() throws Exception {
        HttpResponse<String> answer = new HttpBrowser().open(URI.create("http://localhost:" + port + "/way"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.uri().getPath()).isEqualTo("/oauth2/authorization/eulogin");
    }
}
