package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.definition.office.ValidationVariant;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.reminder.Reminders;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The offices that validate in a way of their own: Spain asks the head first, Serbia asks the teacher for the
 * certificate of employment.
 */
@OnboardingTest
class NationalVariantsTest {

    private static final Pattern LINK = Pattern.compile("http://localhost/head/([A-Za-z0-9_-]+)");
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final Map<String, Object> CERTIFICATE =
            Map.of("certificateNumber", "112-01/2026", "certificateDate", "2026-09-01", "headSigned", true);

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TeacherTasks tasks;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Applications applications;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private HeadAnswers headAnswers;

    @Autowired
    private ValidationVariant validationVariant;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private final String town = "Variantograd" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String head = UUID.randomUUID() + "@head.example";
    private long school;

    // Whose way it is

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"ES, nso-es, nso-es", "RS, nso-rs, nso-rs", "FR, nso-fr, -", "PL, nso-pl, -"})
    void anOfficesOwnWayIsTakenByItAlone(String country, String office, String tenantOfTheDiagram) {
        waitingForValidation(country);
        ProcessInstance validation = validation();
        assertThat(validation.getTenantId()).isEqualTo(office);
        assertThat(engine.getRepositoryService()
                        .getProcessDefinition(validation.getProcessDefinitionId())
                        .getTenantId())
                .isEqualTo(tenantOfTheDiagram);
        assertThat(validationVariant.tenantOf(office)).isEqualTo(tenantOfTheDiagram);
    }

    @Test
    void aCaseIsSeenAndDecidedByItsOfficeAndByNoOther() {
        Journey journey = waitingForValidation("RS").answer("nameCertificate", CERTIFICATE);
        String task = journey.validation(school).getId();
        assertThat(as(
                        "nso-rs",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .count()))
                .isOne();
        for (String other : List.of("nso-es", "nso-pl")) {
            assertThat(as(
                            other,
                            () -> engine.getTaskService()
                                    .createTaskQuery()
                                    .taskId(task)
                                    .count()))
                    .isZero();
            assertThatThrownBy(() -> as(
                            other,
                            () -> complete(
                                    task,
                                    Map.of(
                                            "decision",
                                            "APPROVE",
                                            "personJudgement",
                                            "YES",
                                            "schoolJudgement",
                                            "YES",
                                            "membershipJudgement",
                                            "YES"))))
                    .as(other)
                    .isNotNull();
        }
        assertThat(journey.validation(school)).isNotNull();
        decide(
                "nso-rs",
                journey,
                Map.of(
                        "decision",
                        "APPROVE",
                        "personJudgement",
                        "YES",
                        "schoolJudgement",
                        "YES",
                        "membershipJudgement",
                        "YES"));
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
    }

    // Spain

    @Test
    void spainAsksTheHeadFirstAndOnce() {
        Journey journey = waitingForValidation("ES");
        assertThat(journey.validation(school))
                .as("nobody is to look before the head has answered")
                .isNull();

        headAnswers.take(linkMailedTo(head), HeadAnswer.WORKS_HERE);

        assertThat(evidence(journey)).contains("WORKS_HERE");
        decide("nso-es", journey, Map.of("decision", "ASK", "reason", "Which subject?"));
        journey.answer("giveInformation", Map.of("answer", "Mathematics"));
        assertThat(journey.validation(school))
                .as("the head has answered already")
                .isNotNull();
        assertThat(jdbc.sql(
                                "select asked_by from head_inquiry join etwinning_application e on e.id = application where membership = ?")
                        .param(journey.membership(school).id())
                        .query(String.class)
                        .list())
                .containsExactly(Applications.PLATFORM);
    }

    @Test
    void aValidatorInSpainCanAskTheHeadAgain() {
        Journey journey = waitingForValidation("ES");
        fireTimer();
        decide("nso-es", journey, Map.of("decision", "ASK_HEAD", "headEmail", ""));
        assertThat(journey.validation(school)).isNull();
        fireTimer();
        decide(
                "nso-es",
                journey,
                Map.of(
                        "decision",
                        "APPROVE",
                        "personJudgement",
                        "YES",
                        "schoolJudgement",
                        "YES",
                        "membershipJudgement",
                        "YES"));
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
    }

    @Test
    void aHeadInSpainWhoIsSilentOrUnknownHoldsNobodyUp() {
        Journey journey = waitingForValidation("ES");
        fireTimer();
        assertThat(journey.validation(school)).isNotNull();

        Journey other = waitingForValidation("ES", "");
        assertThat(other.validation(school)).isNotNull();
    }

    @Test
    void spainAsksNobodyByItselfAtAnAddressThatATeacherTyped() {
        Journey journey = atAnAddedSchool();
        assertThat(journey.validation(school)).as("goes to a person at once").isNotNull();
        assertThat(questions()).isZero();

        // The variable of the validator is set from the second round on; it is no decision to ask.
        decide("nso-es", journey, Map.of("decision", "ASK", "reason", "Which subject?", "schoolJudgement", "YES"));
        journey.answer("giveInformation", Map.of("answer", "Mathematics"));
        assertThat(journey.validation(school)).isNotNull();
        assertThat(questions()).isZero();

        String task = journey.validation(school).getId();
        assertThatThrownBy(() -> as("nso-es", () -> complete(task, Map.of("decision", "ASK_HEAD"))))
                .isInstanceOf(FormRejectedException.class);
        assertThat(questions()).isZero();
        decide("nso-es", journey, Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES"));
        headAnswers.take(linkMailedTo(head), HeadAnswer.WORKS_HERE);
        assertThat(evidence(journey)).contains("TEACHER", "WORKS_HERE");

        assertThat(apply(journeys.signIn().iAmNew(), "ES").validation(school))
                .as("released, it is still not the register's")
                .isNotNull();
        assertThat(questions()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU Login", "EU Login before", "old account", "claimed"})
    void spainNeverLetsApplicantsConfirmThemselves(String whose) {
        String own = UUID.randomUUID() + "@escuela-ñ.example";
        Journey journey = journeys.begin();
        switch (whose) {
            case "EU Login" -> journey.signIn(own).iAmNew();
            case "EU Login before" ->
                journey.signIn(own).signIn(UUID.randomUUID() + "@example.org").iAmNew();
            case "old account" -> {
                jdbc.sql("""
                                insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                                values (gen_random_uuid(), :email, :folded, 'Anna', 'Nowak', 'ES', 'Escuela', date '2010-01-01')""")
                        .param("email", own)
                        .param("folded", new EmailAddress(own).folded())
                        .update();
                journey.signIn(own).signIn(UUID.randomUUID() + "@example.org");
                jdbc.sql("delete from teacher_address where teacher = ? and email_folded = ?")
                        .param(journey.teacher())
                        .param(new EmailAddress(own).folded())
                        .update();
            }
            default -> {
                journey.signIn(UUID.randomUUID() + "@example.org")
                        .answer("claimOldAccount", Map.of("claim", "BY_CODE", "oldEmail", own));
                journey.answer("enterClaimCode", Map.of("codeAnswer", "BACK")).iAmNew();
            }
        }
        inTheRegister("ES", own.toUpperCase(Locale.ROOT).replace("ESCUELA-Ñ", "xn--escuela--k3a"));
        assertThat(new EmailAddress(jdbc.sql("select head_email from school where id = ?")
                                .param(school)
                                .query(String.class)
                                .single())
                        .folded())
                .as("spelled in another way")
                .isEqualTo(new EmailAddress(own).folded());

        apply(journey, "ES");

        assertThat(journey.validation(school)).as("goes to a person at once").isNotNull();
        assertThat(questions()).isZero();
        boolean proved = !whose.equals("claimed");
        assertThat(evidence(journey))
                .contains(proved ? "\"whose\":\"APPLICANTS\"" : "\"whose\":\"NAMED_BY_APPLICANT\"");
        String task = journey.validation(school).getId();
        Map<String, Object> ask = Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES");
        if (proved) {
            assertThatThrownBy(() -> as("nso-es", () -> complete(task, ask))).isInstanceOf(FormRejectedException.class);
            assertThatThrownBy(() -> as(
                            "nso-es",
                            () -> complete(task, Map.of("decision", "ASK_HEAD", "headEmail", " " + own + " "))))
                    .as("typed")
                    .isInstanceOf(FormRejectedException.class);
            assertThat(questions()).isZero();
        } else {
            as("nso-es", () -> complete(task, ask));
            assertThat(questions())
                    .as("what is only said keeps no validator from asking")
                    .isOne();
        }
    }

    @Test
    void whenTheHeadIsAskedTooOftenTheCaseGoesToThePersonAtOnce() {
        inTheRegister("ES", head);
        jdbc.sql("update school set name = 'Escuela' where id = ?")
                .param(school)
                .update();
        for (int i = 0; i < 10; i++) {
            assertThat(apply(journeys.signIn().iAmNew(), "ES").validation(school))
                    .isNull();
        }
        Journey eleventh = apply(journeys.signIn().iAmNew(), "ES");
        assertThat(eleventh.validation(school)).isNotNull();
        assertThat(questions()).isEqualTo(10);
        assertThatThrownBy(() -> as(
                        "nso-es", () -> complete(eleventh.validation(school).getId(), Map.of("decision", "ASK_HEAD"))))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.sentences().get(0)).contains("in 24 h"));
    }

    // Serbia

    @Test
    void serbiaAsksForTheCertificateFirstAndShowsItToTheOffice() {
        Journey journey = waitingForValidation("RS");
        assertThat(journey.waiting()).containsExactly("nameCertificate");
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.QUESTION);
        assertThat(journey.validation(school)).isNull();
        assertThat(journey.form("nameCertificate").data())
                .containsEntry("officeName", "Tempus (Serbia)")
                .hasEntrySatisfying(
                        "question", question -> assertThat(question.toString()).contains("5 working days"));
        assertThat(tasks.about(journey.teacher(), journey.membership(school).id()))
                .contains(journey.task("nameCertificate"));

        journey.answer("nameCertificate", CERTIFICATE);

        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        assertThat(evidence(journey)).contains("112-01/2026", "1 September 2026");
        decide("nso-rs", journey, Map.of("decision", "ASK", "reason", "Which subject?"));
        journey.answer("giveInformation", Map.of("answer", "Mathematics"));
        assertThat(journey.validation(school))
                .as("the certificate was named already")
                .isNotNull();
        assertThat(applications.questionsAsked(
                        applications.openOf(journey.membership(school).id()).orElseThrow()))
                .as("by people")
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-09-01, true, certificateNumber",
        "112, tomorrow, true, certificateDate",
        "112, 2026-09-01, false, headSigned"
    })
    void aCertificateIsNamedInFull(String number, String date, boolean signed, String wrong) {
        Journey journey = waitingForValidation("RS");
        assertThatThrownBy(() -> journey.answer(
                        "nameCertificate",
                        Map.of("certificateNumber", number, "certificateDate", date, "headSigned", signed)))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys(wrong));
        assertThat(journey.waiting()).containsExactly("nameCertificate");
    }

    @Test
    void whoNamesNoCertificateInFiveWorkingDaysIsRefused() {
        Journey journey = waitingForValidation("RS");
        Instant due = timer().getDuedate().toInstant().plusSeconds(5);
        LocalDate today = LocalDate.now(BELGRADE);
        assertThat(LocalDate.ofInstant(due, BELGRADE))
                .as("a week, and where a weekend lies at its end, until that is over")
                .isBetween(today.plusDays(6), today.plusDays(8));

        fireTimer();

        assertThat(journey.waiting()).isEmpty();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
        RecordedDecision last = applications.decisionsAbout(journey.teacher()).get(1);
        assertThat(last.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last.refusal()).isEqualTo(RefusalReason.NO_ANSWER);
        assertThat(last.decidedBy()).isEqualTo(Applications.PLATFORM);
        onboarding.applyForETwinning(
                journey.teacher(), journey.membership(school).id());
        assertThat(journey.joinNow().waiting()).as("asked again").containsExactly("nameCertificate");
    }

    @Test
    void nobodyOfTheOfficeSeesTheTeachersTaskAndNoOtherTeacherReachesIt() {
        Journey journey = waitingForValidation("RS");
        String task = journey.task("nameCertificate");
        assertThat(as(
                        "nso-rs",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .count()))
                .isZero();
        assertThatThrownBy(() -> as("nso-rs", () -> complete(task, CERTIFICATE)))
                .isNotNull();
        UUID stranger = journeys.signIn().teacher();
        assertThatThrownBy(() -> tasks.answer(stranger, task, CERTIFICATE)).isInstanceOf(TaskGoneException.class);
        assertThat(journey.waiting()).containsExactly("nameCertificate");
    }

    @Test
    void theTeacherIsRemindedOfTheCertificateAndCanLeaveMeanwhile() {
        Journey journey = waitingForValidation("RS");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskId(journey.task("nameCertificate"))
                .singleResult();
        Instant asked = task.getCreateTime().toInstant();
        reminders.remind(asked.minusSeconds(60), asked.plusSeconds(3 * 86_400 + 60));
        assertThat(jdbc.sql("select count(*) from notice where teacher = ? and kind = 'REMINDER'")
                        .param(journey.teacher())
                        .query(Integer.class)
                        .single())
                .isOne();

        onboarding.leaveSchool(journey.teacher(), journey.membership(school).id());
        assertThat(journey.waiting()).isEmpty();
        assertThat(validation()).isNull();
    }

    private Journey waitingForValidation(String country) {
        return waitingForValidation(country, head);
    }

    private Journey waitingForValidation(String country, String headEmail) {
        inTheRegister(country, headEmail);
        return apply(journeys.signIn().iAmNew(), country);
    }

    private void inTheRegister(String country, String headEmail) {
        school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_name, head_email)
                        values (:country, :name, :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text, 'Jovan Jović', :head) returning id""")
                .param("country", country)
                .param("name", "Škola " + UUID.randomUUID())
                .param("town", town)
                .param("head", headEmail)
                .query(Long.class)
                .single();
    }

    private Journey apply(Journey journey, String country) {
        return journey.findSchool(country, town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private Journey atAnAddedSchool() {
        school = creation.create(
                        new NewSchool(
                                "ES",
                                SchoolKind.PRIMARY,
                                "Escuela " + UUID.randomUUID(),
                                "",
                                "",
                                "",
                                "",
                                town,
                                "",
                                "",
                                "Víctima",
                                head),
                        journeys.signIn().teacher(),
                        "")
                .school();
        return apply(journeys.signIn().iAmNew(), "ES");
    }

    private int questions() {
        return jdbc.sql(
                        "select count(*) from head_inquiry join etwinning_application e on e.id = application join membership m on m.id = e.membership where school = ?")
                .param(school)
                .query(Integer.class)
                .single();
    }

    /** The validation at the school that was made last, or null. */
    private ProcessInstance validation() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(OnboardingProcess.ETWINNING_VALIDATION)
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey().endsWith("/" + school))
                .findFirst()
                .orElse(null);
    }

    private Job timer() {
        return engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .endsWith("/" + school))
                .findFirst()
                .orElseThrow();
    }

    private void fireTimer() {
        engine.getManagementService().executeJob(timer().getId());
    }

    private String evidence(Journey journey) {
        return engine.getTaskService()
                .getVariableLocal(journey.validation(school).getId(), "evidence")
                .toString();
    }

    private String linkMailedTo(String address) {
        return await().until(
                        () -> mailbox.received().stream()
                                .filter(mail -> mail.to().contains(address))
                                .map(mail -> LINK.matcher(mail.text()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void decide(String office, Journey journey, Map<String, Object> decision) {
        String task = journey.validation(school).getId();
        as(office, () -> complete(task, decision));
    }

    private Object complete(String task, Map<String, Object> answer) {
        engine.getTaskService().complete(task, answer);
        return null;
    }

    private <T> T as(String office, Supplier<T> call) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication("validator-of-" + office, List.of(office), List.of(office));
        try {
            return call.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
