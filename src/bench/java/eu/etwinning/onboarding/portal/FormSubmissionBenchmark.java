package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.OnboardingApplication;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import eu.etwinning.onboarding.demo.Mailbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.util.TestSocketUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the server takes for a form, in numbers: {@code mvn -Pbench verify -DskipTests}. Teachers sign in through EU
 * Login's stand-in and walk the way to the profile, all at once, each with a pause before each form that is far shorter
 * than a person's ({@code -Dpause=}, in milliseconds). The whole application runs, on a real database that writes to
 * its disk; nothing leaves this machine. The first walks warm up and do not count.
 */
public final class FormSubmissionBenchmark {

    private static final int TEACHERS = 50;
    private static final int WARM_UPS = 2;
    private static final int WALKS = 5;

    private FormSubmissionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        SubmissionTimes times = new SubmissionTimes();
        Duration pause = Duration.ofMillis(Long.getLong("pause", 5000));
        try (EuLoginStandIn euLogin = EuLoginStandIn.start();
                Mailbox mailbox = new Mailbox().open();
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServletWebServerApplicationContext application = start(postgres, euLogin, mailbox, times)) {
            String address = "http://localhost:" + application.getWebServer().getPort();
            walk(address, WARM_UPS, pause);
            times.forget();
            walk(address, WALKS, pause);
            System.out.printf(
                    "%d teachers at once, %,d ms between two forms on average, %d processors%n",
                    TEACHERS, pause.toMillis(), Runtime.getRuntime().availableProcessors());
            System.out.println(times);
        }
    }

    private static ServletWebServerApplicationContext start(
            EmbeddedPostgres postgres, EuLoginStandIn euLogin, Mailbox mailbox, SubmissionTimes times) {
        int port = TestSocketUtils.findAvailableTcpPort();
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(OnboardingApplication.class)
                .initializers(starting ->
                        ((GenericApplicationContext) starting).registerBean(SubmissionTimes.class, () -> times))
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mailbox.port(),
                        "--onboarding.mail.from=no-reply@etwinning.example",
                        "--onboarding.public-url=http://localhost:" + port,
                        "--onboarding.schools.answers-per-minute=1000000",
                        "--onboarding.first-administrator=admin@example.org",
                        "--spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
                        "--spring.security.oauth2.client.registration.eulogin.client-secret=secret",
                        "--spring.security.oauth2.client.provider.eulogin.issuer-uri=" + euLogin.issuer());
    }

    /** Lets all teachers walk at once, each time as somebody new. */
    private static void walk(String address, int walks, Duration pause)
            throws InterruptedException, ExecutionException {
        ExecutorService teachers = Executors.newFixedThreadPool(TEACHERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int teacher = 0; teacher < TEACHERS; teacher++) {
                running.add(teachers.submit(() -> {
                    for (int walk = 0; walk < walks; walk++) {
                        new TeacherWalk(address, pause).toTheProfile();
                    }
                    return null;
                }));
            }
            for (Future<?> teacher : running) {
                teacher.get();
            }
        } finally {
            teachers.shutdownNow();
        }
    }
}
