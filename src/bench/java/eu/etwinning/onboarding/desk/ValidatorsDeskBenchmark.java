package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.OnboardingApplication;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.desk.overdue.Escalation;
import eu.etwinning.onboarding.desk.setup.CaseList;
import eu.etwinning.onboarding.desk.setup.OfficeCases;
import eu.etwinning.onboarding.desk.setup.SharedFilters;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.process.TeacherTasks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How long validators wait at their desk, in numbers: {@code mvn -Pbench verify -DskipTests}. 100,000 cases are open,
 * shared out among the offices, a fifth of them in one. Validators sign in through EU Login's stand-in and make
 * Tasklist's own calls, one after the other, with all grants checked.
 */
public final class ValidatorsDeskBenchmark {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int LOOKS = 40;
    private static final int WARM_UPS = 10;
    private static final int DECISIONS = 40;
    private static final String ENGINE = "/engine/engine/default";
    private static final String BIGGEST = "nso-fr";
    private static final String NEWEST_FIRST = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";
    private static final String APPROVE = """
            {"variables":{"decision":{"value":"APPROVE"},"personJudgement":{"value":"YES"},"schoolJudgement":{"value":"YES"},
            "membershipJudgement":{"value":"YES"}}}""";

    private final ServletWebServerApplicationContext application;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    private ValidatorsDeskBenchmark(ServletWebServerApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.engine = application.getBean(ProcessEngine.class);
    }

    public static void main(String[] arguments) throws Exception {
        try (EuLoginStandIn euLogin = EuLoginStandIn.start();
                Mailbox mailbox = new Mailbox().open();
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServletWebServerApplicationContext application = start(postgres, euLogin, mailbox)) {
            new ValidatorsDeskBenchmark(application).run();
        }
    }

    private void run() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + DECISIONS; i++) {
            cases.add(aCase());
        }
        // What the copies share with the one that they were made of goes with it when it is decided: it is a case of
        // its own.
        new ManyCases(jdbc, application.getBean(TransactionTemplate.class)).make(aCase(), CASES, BIGGEST);
        System.out.printf(
                "%,d open cases of %d offices, %,d of them in the biggest, %d processors%n",
                engine.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKeyIn(OfficeCases.ALL.toArray(String[]::new))
                        .count(),
                engine.getIdentityService().createTenantQuery().count(),
                engine.getTaskService().createTaskQuery().tenantIdIn(BIGGEST).count(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-14s %-26s %8s  %s%n",
                "who", "what", "cases", "in ms: list and count together, the list alone, the count alone");
        lists("nso-pl", CaseList.OF_NATIONAL_OFFICES);
        lists(BIGGEST, CaseList.OF_NATIONAL_OFFICES);
        application.getBean(Escalation.class).escalate(Instant.now().minus(Duration.ofDays(2)));
        // As PostgreSQL does by itself within a minute.
        jdbc.sql("vacuum analyze").update();
        lists("central-support", CaseList.OF_CENTRAL_OFFICE);
        decisions(cases);
    }

    private void lists(String office, List<CaseList> lists) throws Exception {
        StaffClient validator = validator(office);
        for (CaseList list : lists) {
            String filter = ENGINE + "/filter/"
                    + application.getBean(SharedFilters.class).id(list);
            Waits together = new Waits();
            Waits listAlone = new Waits();
            Waits countAlone = new Waits();
            String count = "";
            for (int look = 0; look < WARM_UPS + LOOKS; look++) {
                long start = System.nanoTime();
                ok(validator.list(filter + "/list?firstResult=0&maxResults=15", NEWEST_FIRST));
                long listed = System.nanoTime();
                count = ok(validator.get(filter + "/count")).body();
                long counted = System.nanoTime();
                if (look >= WARM_UPS) {
                    together.add(counted - start);
                    listAlone.add(listed - start);
                    countAlone.add(counted - listed);
                }
            }
            System.out.printf(
                    "%-14s %-26s %8s  %s | %s | %s%n",
                    office, list.key(), count.replaceAll("\\D", ""), together, listAlone, countAlone);
        }
        Waits counts = new Waits();
        Waits desk = new Waits();
        for (int look = 0; look < WARM_UPS + LOOKS; look++) {
            long start = System.nanoTime();
            ok(validator.get(ENGINE + "/filter?resourceType=Task&itemCount=true"));
            long counted = System.nanoTime();
            ok(validator.page("/desk"));
            if (look >= WARM_UPS) {
                counts.add(counted - start);
                desk.add(System.nanoTime() - counted);
            }
        }
        System.out.printf(
                "%-14s %-26s %8s  %s%n%-14s %-26s %8s  %s%n",
                office, "counts of all lists", "", counts, office, "/desk", "", desk);
    }

    private void decisions(List<String> cases) throws Exception {
        StaffClient validator = validator(BIGGEST);
        Waits claims = new Waits();
        Waits decisions = new Waits();
        for (int i = 0; i < cases.size(); i++) {
            String task = ENGINE + "/task/" + cases.get(i);
            long start = System.nanoTime();
            ok(validator.post(task + "/claim", "{\"userId\":\"validator." + BIGGEST + "@example.org\"}"));
            long claimed = System.nanoTime();
            ok(validator.post(task + "/submit-form", APPROVE));
            long decided = System.nanoTime();
            if (i >= WARM_UPS) {
                claims.add(claimed - start);
                decisions.add(decided - claimed);
            }
        }
        System.out.printf(
                "%-14s %-26s %8d  %s%n%-14s %-26s %8d  %s%n",
                BIGGEST, "claim", DECISIONS, claims, BIGGEST, "decide", DECISIONS, decisions);
    }

    private StaffClient validator(String office) throws Exception {
        String address = "validator." + office + "@example.org";
        IdentityService identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(address).count() == 0) {
            User user = identities.newUser(address);
            user.setEmail(address);
            identities.saveUser(user);
            identities.createMembership(address, office);
        }
        return new StaffClient("http://localhost:" + application.getWebServer().getPort()).signIn(address);
    }

    private String aCase() {
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('FR', 'Lycée du Banc', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'bench', 'one')
                        on conflict (source, source_id) do update set name = excluded.name returning id""").query(Long.class).single();
        return new Journey(
                        application.getBean(Onboarding.class),
                        application.getBean(TeacherTasks.class),
                        application.getBean(Memberships.class),
                        engine)
                .signIn(UUID.randomUUID() + "@example.org")
                .iAmNew()
                .findSchool("FR", "Lycée du Banc")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .validation(school)
                .getId();
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri() + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static ServletWebServerApplicationContext start(
            EmbeddedPostgres postgres, EuLoginStandIn euLogin, Mailbox mailbox) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(OnboardingApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn",
                        "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--onboarding.schools.import-shipped=false",
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mailbox.port(),
                        "--onboarding.mail.from=no-reply@etwinning.example",
                        "--onboarding.public-url=http://localhost",
                        "--onboarding.first-administrator=admin@example.org",
                        "--spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
                        "--spring.security.oauth2.client.registration.eulogin.client-secret=secret",
                        "--spring.security.oauth2.client.provider.eulogin.issuer-uri=" + euLogin.issuer());
    }
}
