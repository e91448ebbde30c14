package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.application.OpenApplication;
import eu.etwinning.onboarding.desk.setup.Offices;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.StraightforwardCases;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Where many are worked on, one that something is wrong with is told of once, by its id, and all others are done. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class OneOfManyTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OfficeDigests digests;

    @Autowired
    private Escalation escalation;

    @Autowired
    private GiveBack giveBack;

    @Autowired
    private Offices offices;

    @Autowired
    private StraightforwardCases straightforwardCases;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyWasTold() {
        jdbc.sql("delete from office_digest").update();
        jdbc.sql("delete from left_out").update();
    }

    @AfterEach
    void nothingIsLeftOutAnyMore() {
        jdbc.sql("delete from left_out").update();
    }

    @Test
    void anOfficeThatCannotBeToldKeepsNoOtherFromBeingTold(CapturedOutput output) {
        Instant later = due(apply("AL"), apply("HR"), apply("SE")).plusSeconds(1);
        try (Poison poison = new Poison(jdbc, "office_digest", "new.office = 'nso-hr'")) {
            digests.send(later);
            digests.send(later.plusSeconds(60));
        }
        assertThat(told("nso-al")).isOne();
        assertThat(told("nso-se")).isOne();
        assertThat(told("nso-hr")).isZero();
        saidOnce(output, "office-digests", "nso-hr");

        digests.send(later.plusSeconds(120));
        assertThat(told("nso-hr")).as("as soon as it can be").isOne();
        assertThat(leftOut("office-digests")).isEmpty();
    }

    @Test
    void anOfficesOddTaskKeepsItFromNothing(CapturedOutput output) {
        Task odd = apply("NO");
        Task other = apply("NO");
        tasks.setVariableLocal(odd.getId(), "waitingSince", "the day before yesterday");
        jdbc.sql("update act_ru_task set due_date_ = due_date_ - interval '1 day' where id_ = :id")
                .param("id", odd.getId())
                .update();
        digests.send(due(odd, other).plusSeconds(1));
        digests.send(due(odd, other).plus(Duration.ofDays(1)));
        assertThat(told("nso-no")).isEqualTo(2);
        saidOnce(output, "office-digests", odd.getId());
    }

    @Test
    void eachOfficeIsToldWhenItsOwnMorningHasCome() {
        Instant due = due(apply("PT"), apply("GE")).plus(Duration.ofDays(30));
        // 07:00 is at 03:00 in Tbilisi, and at 07:00 or 06:00 in Lisbon.
        Instant night = due.atOffset(ZoneOffset.UTC).toLocalDate().atTime(3, 30).toInstant(ZoneOffset.UTC);
        digests.sendFrom(LocalTime.of(7, 0), night.minus(Duration.ofHours(1)));
        assertThat(told("nso-ge")).isZero();
        digests.sendFrom(LocalTime.of(7, 0), night);
        assertThat(told("nso-ge")).isOne();
        assertThat(told("nso-pt")).isZero();
        digests.sendFrom(LocalTime.of(7, 0), night.plus(Duration.ofHours(4)));
        assertThat(told("nso-pt")).isOne();
        assertThat(told("nso-ge")).isOne();
        assertThat(jdbc.sql("select count(*) from office_digest where office in ('nso-ge', 'nso-pt') and day = :day")
                        .param("day", night.atOffset(ZoneOffset.UTC).toLocalDate())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aCaseThatCannotBePassedOnKeepsNoOtherFromIt(CapturedOutput output) {
        Task first = apply("RO");
        Task odd = apply("RO");
        Task last = apply("RO");
        try (Poison poison = new Poison(
                jdbc,
                "act_ru_identitylink",
                "new.task_id_ = '" + odd.getId() + "' and new.group_id_ = 'central-support'")) {
            escalation.escalate(due(first, odd, last).plusSeconds(1));
            escalation.escalate(due(first, odd, last).plusSeconds(2));
        }
        assertThat(List.of(isPassedOn(first), isPassedOn(odd), isPassedOn(last)))
                .containsExactly(true, false, true);
        saidOnce(output, "escalation", odd.getId());
        escalation.escalate(due(first, odd, last).plusSeconds(3));
        assertThat(isPassedOn(odd)).isTrue();
        assertThat(leftOut("escalation")).isEmpty();
    }

    @Test
    void aCaseThatCannotBeGivenBackKeepsNoOtherFromIt(CapturedOutput output) {
        Task first = apply("SI");
        Task odd = apply("SI");
        Task last = apply("SI");
        List.of(first, odd, last).forEach(task -> tasks.setAssignee(task.getId(), "gone@example.org"));
        try (Poison poison =
                new Poison(jdbc, "act_ru_task", "new.id_ = '" + odd.getId() + "' and new.assignee_ is null")) {
            giveBack.giveBack();
            giveBack.giveBack();
        }
        assertThat(List.of(assigned(first), assigned(odd), assigned(last))).containsExactly(false, true, false);
        saidOnce(output, "give-back", odd.getId());
    }

    @Test
    void anOfficeThatCannotBeMadeKeepsNoOtherFromBeingMadeNorTheNodeFromStarting(CapturedOutput output) {
        List.of("nso-is", "nso-it").forEach(office -> identities.deleteTenantGroupMembership(office, office));
        try (Poison poison = new Poison(jdbc, "act_id_tenant_member", "new.group_id_ = 'nso-is'")) {
            offices.make();
            offices.make();
        }
        assertThat(identities.createTenantQuery().groupMember("nso-it").count()).isOne();
        assertThat(identities.createTenantQuery().groupMember("nso-is").count()).isZero();
        saidOnce(output, "offices", "nso-is");
        offices.make();
        assertThat(identities.createTenantQuery().groupMember("nso-is").count()).isOne();
    }

    @Test
    void straightforwardCasesAreFoundBehindHoweverManyThatAreNot() {
        Task claimed = straightforward("BA", 1);
        tasks.setAssignee(claimed.getId(), "colleague@example.org");
        Task namesake = straightforward("BA", 2);
        jdbc.sql(
                        "update teacher set (first_name, last_name) = (select first_name, last_name from teacher where id = :other) where id = :id")
                .param("id", teacher(application(namesake)))
                .param("other", teacher(application(straightforward("BA", 3))))
                .update();
        Task ownHead = straightforward("BA", 4);
        jdbc.sql(
                        "update school set head_name = 'Head', head_email = ' ' || upper(teacher.email) from membership join teacher on teacher.id = membership.teacher "
                                + "where school.id = membership.school and teacher.id = :id")
                .param("id", teacher(application(ownHead)))
                .update();
        List<UUID> copies = copiesWhoseApplicantNamedTheHeadsAddress(application(straightforward("BA", 5)), 450);
        List<UUID> open = List.of(
                application(straightforward("BA", 0)),
                application(straightforward("BA", 101)),
                application(straightforward("BA", 102)));
        try {
            assertThat(straightforwardCases.waitingFor("somebody@example.org", List.of("nso-ba"), 2))
                    .extracting(OpenApplication::id)
                    .startsWith(open.get(0))
                    .hasSize(2);
            assertThat(straightforwardCases.waitingFor("colleague@example.org", List.of("nso-ba"), 2))
                    .extracting(OpenApplication::id)
                    .containsExactly(open.get(0), application(claimed));
            assertThat(straightforwardCases.waitingFor("somebody@example.org", List.of("nso-ba"), 10))
                    .extracting(OpenApplication::id)
                    .doesNotContain(application(namesake), application(ownHead), application(claimed))
                    .doesNotContainAnyElementsOf(copies)
                    .endsWith(open.get(1), open.get(2));
        } finally {
            forget(copies);
        }
    }

    @Test
    void aCaseThatCannotBeReadHidesNoPlainOne(CapturedOutput output) {
        Task odd = straightforward("MK", 1);
        Task good = straightforward("MK", 2);
        jdbc.sql("alter table school drop constraint school_kind_check").update();
        try {
            jdbc.sql("update school set kind = 'CASTLE' where id = (select school from membership where id = :id)")
                    .param("id", UUID.fromString((String) tasks.getVariable(odd.getId(), "membership")))
                    .update();
            for (int look = 0; look < 2; look++) {
                assertThat(straightforwardCases.waitingFor("somebody@example.org", List.of("nso-mk"), 10))
                        .extracting(OpenApplication::id)
                        .containsExactly(application(good));
            }
            saidOnce(output, "straightforward-cases", application(odd).toString());
        } finally {
            jdbc.sql("update school set kind = 'PRIMARY' where kind = 'CASTLE'").update();
            jdbc.sql(
                            "alter table school add constraint school_kind_check check (kind in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'OTHER', 'UNKNOWN'))")
                    .update();
        }
    }

    /** Once in the log, however often it failed, and kept. */
    private void saidOnce(CapturedOutput output, String work, String id) {
        assertThat(output.getOut().split("Left out in the work '" + work + "', while all others go on: " + id, -1))
                .as("what the log says of " + id)
                .hasSize(2);
        assertThat(leftOut(work)).contains(id);
    }

    private List<String> leftOut(String work) {
        return jdbc.sql("select item from left_out where work = :work")
                .param("work", work)
                .query(String.class)
                .list();
    }

    private int told(String office) {
        return jdbc.sql("select count(*) from office_digest where office = :office")
                .param("office", office)
                .query(Integer.class)
                .single();
    }

    private boolean isPassedOn(Task task) {
        return tasks.createTaskQuery()
                        .taskId(task.getId())
                        .taskCandidateGroup("central-support")
                        .includeAssignedTasks()
                        .count()
                > 0;
    }

    private boolean assigned(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).taskAssigned().count() > 0;
    }

    private static Instant due(Task... tasks) {
        return List.of(tasks).stream()
                .map(task -> task.getDueDate().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** With an old account, so that nothing speaks against it. */
    private Task straightforward(String country, int place) {
        Task task = apply(country);
        UUID application = application(task);
        UUID teacher = teacher(application);
        UUID account = UUID.randomUUID();
        jdbc.sql(
                        "insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since) "
                                + "values (:id, :email, :email, 'Anna', 'Nowak', :country, 'School', '2015-01-01')")
                .param("id", account)
                .param("email", account + "@example.org")
                .param("country", country)
                .update();
        jdbc.sql("insert into old_account_link (old_account, teacher, linked_at) values (:account, :teacher, now())")
                .param("account", account)
                .param("teacher", teacher)
                .update();
        // Namesakes speak against each other.
        jdbc.sql("update teacher set first_name = :name, last_name = :name where id = :teacher")
                .param("name", "N" + teacher)
                .param("teacher", teacher)
                .update();
        jdbc.sql(
                        "update etwinning_application set submitted_at = now() - interval '1 day' + :place * interval '1 minute' where id = :id")
                .param("place", place)
                .param("id", application)
                .update();
        return task;
    }

    /**
     * As many cases like this one, each of a teacher of its own, with evidence of its own to be read. All ids of one
     * are the same.
     */
    private List<UUID> copiesWhoseApplicantNamedTheHeadsAddress(UUID application, int many) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(many).toList();
        List.of("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        select copy, copy, copy || '@example.org', copy || '@example.org', 'N' || copy, 'N', t.language, t.created_at, t.signed_in_at""", """
                        insert into school (country, name, city, kind, status, source, source_id, head_name, head_email, head_email_folded)
                        select s.country, s.name, s.city, s.kind, s.status, s.source, copy, 'Head', 'head.' || copy || '@example.org', 'head.' || copy || '@example.org'""", """
                        insert into school_lookup (teacher, school, looked_up_at)
                        select copy, (select id from school where source = 'test' and source_id = copy::text), greatest(now(), s.added_at)""", """
                        insert into membership (id, teacher, school, role, state, attached_at, state_since)
                        select copy, copy, (select id from school where source = 'test' and source_id = copy::text), m.role, m.state, m.attached_at, m.state_since""", """
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        select copy, copy || '@example.org', copy || '@example.org', 'Anna', 'Nowak', s.country, 'School', date '2015-01-01'""", """
                        insert into old_account_link (old_account, teacher, linked_at) select copy, copy, now()""", """
                        insert into old_account_claim (id, teacher, email, email_folded, asked_at, open)
                        select copy, copy, 'head.' || copy || '@example.org', 'head.' || copy || '@example.org', now(), false""", """
                        insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, terms_version, office)
                        select copy, copy, a.submitted_at, a.terms_accepted_at, a.terms_version, a.office""", """
                        insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, suspension_state_, tenant_id_)
                        select copy, 1, copy, copy || '/' || (select id from school where source = 'test' and source_id = copy::text), e.proc_def_id_, 1, e.tenant_id_""", """
                        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, task_def_key_, suspension_state_, tenant_id_)
                        select copy, 1, copy, copy, e.proc_def_id_, 'decideApplication', 1, e.tenant_id_""")
                .forEach(insert -> jdbc.sql(insert + """
                         from etwinning_application a
                        join membership m on m.id = a.membership join teacher t on t.id = m.teacher join school s on s.id = m.school
                        join act_ru_execution e on e.business_key_ = t.id || '/' || s.id and e.id_ = e.proc_inst_id_ and e.proc_def_id_ like 'etwinning-validation:%'
                        cross join unnest(array[:ids]::uuid[]) as copy where a.id = :application""")
                        .param("ids", ids)
                        .param("application", application)
                        .update());
        return ids;
    }

    private void forget(List<UUID> copies) {
        Stream.of(
                        "act_ru_task where id_",
                        "act_ru_execution where id_",
                        "etwinning_application where id",
                        "old_account_claim where id",
                        "old_account_link where teacher",
                        "old_account where id",
                        "membership where id",
                        "school_lookup where teacher",
                        "teacher where id",
                        "school where source = 'test' and source_id")
                .forEach(rows -> jdbc.sql("delete from " + rows + "::text in (:copies)")
                        .param("copies", copies.stream().map(UUID::toString).toList())
                        .update());
    }

    private UUID teacher(UUID application) {
        return jdbc.sql(
                        "select teacher from membership where id = (select membership from etwinning_application where id = :id)")
                .param("id", application)
                .query(UUID.class)
                .single();
    }

    private UUID application(Task task) {
        return UUID.fromString((String) tasks.getVariable(task.getId(), "application"));
    }

    private Task apply(String country) {
        String name = "School " + UUID.randomUUID();
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, :name, 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""")
                .param("country", country)
                .param("name", name)
                .query(Long.class)
                .single();
        Journey journey = journeys.signIn()
                .iAmNew()
                .findSchool(country, name)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        return journey.validation(school);
    }
}
