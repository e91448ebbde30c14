package eu.etwinning.onboarding;

import eu.etwinning.onboarding.process.DeclaredVariablesConfiguration;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.web.LocalPublicAddressConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole application against a real database; jobs run only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "onboarding.first-administrator=admin@example.org",
            "onboarding.public-url=http://localhost",
            "spring.mail.host=localhost",
            "onboarding.mail.from=no-reply@etwinning.example",
            "onboarding.mail.retry-after=50ms",
            "db-scheduler.polling-interval=100ms",
            "onboarding.schools.import-shipped=false",
            "spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
            "spring.security.oauth2.client.registration.eulogin.client-secret=secret"
        })
@Import({
    EmbeddedPostgresConfiguration.class,
    MailboxConfiguration.class,
    EuLoginConfiguration.class,
    DeclaredVariablesConfiguration.class,
    Journeys.class,
    LocalPublicAddressConfiguration.class
})
@TestExecutionListeners(
        listeners = EngineOfTheTest.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnboardingTest {}
