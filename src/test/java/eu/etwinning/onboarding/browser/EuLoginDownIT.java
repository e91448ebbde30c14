package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads while EU Login does not answer: nothing listens at its address in these tests. */
@ExtendWith(Chromium.class)
@OnboardingTest
@TestPropertySource(properties = "spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1/eulogin")
class EuLoginDownIT {

    @LocalServerPort
    private int port;

    @Test
    void thePageSaysThatNobodyCanSignInRightNow(Browser browser) {
        try (TeacherInBrowser teacher = new TeacherInBrowser(browser, "http://localhost:" + port, 360, 740)) {
            teacher.open("/");
            teacher.follow("Sign in with EU Login");
            teacher.readsHeading("EU Login does not answer at the moment");
            Accessibility accessibility = new Accessibility(teacher.page());
            accessibility.look("error-503");
            assertThat(accessibility.findings()).isEmpty();
        }
    }
}
