package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.OngoingOnboardings;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Within how many days an office decides is said as the table of offices says it. */
@OnboardingTest
class DaysInTextsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OngoingOnboardings ongoing;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "12, en, 12 days",
        "1, en, one day",
        "12, de, 12 Tagen",
        "1, de, einem Tag",
        "21, ro, 21 de zile",
        "12, pl, 12 dni",
        "12, bg, 12 дни",
        "1, fr, un jour"
    })
    void formMailAndProfileSayTheDaysOfTheTable(int days, Locale language, String said) throws Exception {
        String dmn = new ClassPathResource("processes/national-office.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(<outputEntry id=\"pl-days\">\\s*<text>)7", "$1" + days);
        Deployment other = deployed(dmn);
        try {
            long school = jdbc.sql("""
                            insert into school (country, name, city, kind, status, source, source_id)
                            values ('PL', 'Dniowa', 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").query(Long.class).single();
            String address = UUID.randomUUID() + "@example.org";
            Journey journey = journeys.begin()
                    .signIn(address)
                    .iAmNew()
                    .findSchool("PL", "Dniowa")
                    .chooseSchool(school)
                    .chooseRole("TEACHER");
            LocaleContextHolder.setLocale(language);
            Map<String, Object> shown = journey.form("applyForETwinning").data();
            LocaleContextHolder.resetLocaleContext();
            assertThat(shown).containsEntry("daysToDecide", said);

            journey.joinNow();
            assertThat(ongoing.officesDays(journey.teacher(), school)).contains(days);
            String inEnglish = days == 1 ? "within one day." : "within " + days + " days.";
            await().until(() -> mailbox.received().stream()
                    .anyMatch(mail -> mail.to().equals(address) && mail.text().contains(inEnglish)));
        } finally {
            repository.deleteDeployment(other.getId(), true);
        }
    }

    /** Diagrams ask the table that was deployed with them. */
    private Deployment deployed(String dmn) throws IOException {
        DeploymentBuilder set = repository.createDeployment();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("classpath:processes/*.*mn", "classpath:forms/*.form")) {
            for (Resource file : files.getResources(pattern)) {
                set.addString(
                        file.getFilename(),
                        file.getFilename().equals("national-office.dmn")
                                ? dmn
                                : file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return set.deploy();
    }
}
