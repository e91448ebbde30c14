package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.OnboardingTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine keeps of a case goes when its time has come, and not before; what runs is kept, however old it is.
 */
@OnboardingTest
class HistoryCleanupTest {

    private static final int DAYS = 180;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void whatEndedIsKeptForItsTimeAndGoesInTheNightAfterIt() {
        long school = jdbc.sql("""
                insert into school (country, name, city, kind, status, source, source_id)
                values ('PL', 'Kept School', 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").query(Long.class).single();
        Journey.validator(engine, "history@example.org");
        Journey ended = apply(school);
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(ended.teacher() + "%")
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        ended.approve("history@example.org", school);
        Journey running = apply(school);
        assertThat(instances).as("the onboarding and the validation it called").hasSizeGreaterThan(1);
        assertThat(rows(instances)).isPositive();
        long running1 = rowsOf(running.teacher());

        nightAfter(Duration.ofDays(DAYS - 1));
        assertThat(rows(instances)).as("the day before").isPositive();

        nightAfter(Duration.ofDays(DAYS + 1));
        assertThat(rows(instances)).as("its time has come").isZero();
        assertThat(rowsOf(running.teacher()))
                .as("of what still runs")
                .isEqualTo(running1)
                .isPositive();

        nightAfter(Duration.ofDays(10 * DAYS));
        assertThat(rowsOf(running.teacher()))
                .as("of what still runs, years later")
                .isEqualTo(running1);
        assertThat(running.validation(school)).isNotNull();
    }

    @Test
    void theWindowLiesInTheNight() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Instant from = configuration
                .getBatchWindowManager()
                .getCurrentOrNextBatchWindow(new Date(), configuration)
                .getStart()
                .toInstant();
        Instant until = configuration
                .getBatchWindowManager()
                .getCurrentOrNextBatchWindow(new Date(), configuration)
                .getEnd()
                .toInstant();
        assertThat(LocalTime.ofInstant(from, ZoneId.of("Europe/Brussels")))
                .isBetween(LocalTime.of(1, 0), LocalTime.of(2, 0));
        assertThat(Duration.between(from, until)).isEqualTo(Duration.ofHours(4));
        assertThat(history.findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getRetries()).isPositive());
    }

    @Test
    void everyDefinitionSaysHowLongWhatItLeavesIsKept() {
        List<ProcessDefinition> diagrams =
                repository.createProcessDefinitionQuery().latestVersion().list();
        List<DecisionDefinition> tables =
                repository.createDecisionDefinitionQuery().latestVersion().list();
        assertThat(diagrams)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(diagram -> assertThat(diagram.getHistoryTimeToLive())
                        .as(diagram.getId())
                        .isEqualTo(DAYS));
        assertThat(tables)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(table -> assertThat(table.getHistoryTimeToLive())
                        .as(table.getId())
                        .isEqualTo(DAYS));
    }

    /** What the engine counts of its own work nobody reads, and no night deletes. */
    @Test
    void noRowsOfMeasurementsArePiledUp() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).isMetricsEnabled())
                .isFalse();
        assertThat(jdbc.sql(
                                "select (select count(*) from act_ru_meter_log) + (select count(*) from act_ru_task_meter_log)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Journey apply(long school) {
        return journeys.signIn()
                .iAmNew()
                .findSchool("PL", "Kept School")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    /** As the job executor would, in the first window after this time. */
    private void nightAfter(Duration time) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Date later = Date.from(Instant.now().plus(time));
        Date night = configuration
                .getBatchWindowManager()
                .getNextBatchWindow(later, configuration)
                .getStart();
        ClockUtil.setCurrentTime(
                new Date(night.getTime() + Duration.ofMinutes(1).toMillis()));
        // A window is over when a run finds less than it may delete at once.
        for (int run = 0; run < 20; run++) {
            for (Job job : history.findHistoryCleanupJobs()) {
                management.executeJob(job.getId());
            }
        }
    }

    private long rowsOf(UUID teacher) {
        return rows(
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(teacher + "%")
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toList());
    }

    /** In every table in which the engine keeps what was. */
    private long rows(List<String> instances) {
        if (instances.isEmpty()) {
            return 0;
        }
        return List.of(
                        "act_hi_procinst",
                        "act_hi_actinst",
                        "act_hi_taskinst",
                        "act_hi_identitylink",
                        "act_hi_varinst",
                        "act_hi_detail",
                        "act_hi_comment")
                .stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table + " where "
                                + (table.equals("act_hi_identitylink") ? "root_proc_inst_id_" : "proc_inst_id_")
                                + " in (:instances)")
                        .param("instances", instances)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
