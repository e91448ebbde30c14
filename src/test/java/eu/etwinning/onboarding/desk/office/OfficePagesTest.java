package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.OfficeFigures;
import eu.etwinning.onboarding.application.OfficeStatistics;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.application.WaitingAge;
import eu.etwinning.onboarding.demo.HttpBrowser;
import eu.etwinning.onboarding.desk.StaffClient;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Onboarding;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The offices' pages beside Tasklist, as the French office, as the Polish one, and as others. */
@OnboardingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficePagesTest {

    private static final Pattern COUNT = Pattern.compile("Approved: (\\d+) of (\\d+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Applications applications;

    @Autowired
    private OfficeStatistics statistics;

    @Autowired
    private JdbcClient jdbc;

    private StaffClient french;
    private StaffClient colleague;
    private StaffClient polish;

    @BeforeAll
    void people() throws Exception {
        french = staff("validator.fr@example.org", "nso-fr");
        colleague = staff("colleague.fr@example.org", "nso-fr");
        polish = staff("validator.pl@example.org", "nso-pl");
    }

    // Straightforward cases

    @Test
    void onlyCasesThatNothingSpeaksAgainstAreOfferedAndOnlyToTheirOffice() throws Exception {
        String straightforward = application(straightforwardCase());
        Case withoutOldAccount = aCase(false, aSchool("CONFIRMED"));
        Case namesake = straightforwardCase();
        journeys.begin()
                .signIn(anAddress(), namesake.lastName().toUpperCase())
                .iAmNew()
                .findSchool("FR", namesake.schoolName())
                .chooseSchool(namesake.school())
                .chooseRole("LIBRARIAN");
        Case duplicate = straightforwardCase();
        lookAlike(duplicate.school());
        Case asked = straightforwardCase();
        asked.journey()
                .ask("validator.fr@example.org", asked.school(), "Which subject?")
                .answer("giveInformation", Map.of("answer", "Latin"));
        Case claimed = straightforwardCase();
        engine.getTaskService()
                .claim(claimed.journey().validation(claimed.school()).getId(), "colleague.fr@example.org");
        Case refusedOnce = straightforwardCase();
        refusedOnce.journey().refuse("validator.fr@example.org", refusedOnce.school(), "Not on the staff list");
        onboarding.applyForETwinning(refusedOnce.journey().teacher(), membership(refusedOnce));
        refusedOnce.journey().joinNow();
        Case takenBack = straightforwardCase();
        takenBack.journey().approve("validator.fr@example.org", takenBack.school());
        onboarding.reopenDecision(List.of("nso-fr"), decision(takenBack), "validator.fr@example.org", "A mistake");

        String page = french.page("/desk").body();

        assertThat(page).contains("value=\"" + straightforward + "\"");
        for (Case other : List.of(withoutOldAccount, namesake, duplicate, asked, claimed, refusedOnce, takenBack)) {
            assertThat(page).doesNotContain(application(other));
        }
        assertThat(colleague.page("/desk").body()).contains(application(claimed));
        assertThat(polish.page("/desk").body())
                .doesNotContain(straightforward)
                .contains("No straightforward case waits");
        french.submit("/desk", "/desk/approvals", Map.of("application", straightforward));
    }

    @Test
    void eachApprovalIsADecisionOfItsOwnWithWhatWasSeenAndTheCountIsTrue() throws Exception {
        Case first = straightforwardCase();
        Case second = straightforwardCase();
        Case notStraightforwardAnyMore = straightforwardCase();
        Case taken = straightforwardCase();
        Case gone = straightforwardCase();
        String all = Stream.of(first, notStraightforwardAnyMore, taken, gone, second)
                .map(this::application)
                .collect(Collectors.joining(","));
        lookAlike(notStraightforwardAnyMore.school());
        engine.getTaskService().claim(taken.journey().validation(taken.school()).getId(), "colleague.fr@example.org");
        onboarding.leaveSchool(gone.journey().teacher(), membership(gone));

        HttpResponse<String> answer = french.submit("/desk", "/desk/approvals", Map.of("application", all));

        assertThat(answer.statusCode()).isEqualTo(302);
        String page = french.page("/desk").body();
        assertThat(page)
                .contains(
                        "Approved: 2 of 5",
                        "something speaks against it now",
                        "a colleague has claimed it",
                        "does not wait for us any more");
        assertThat(french.page("/desk").body()).as("told once").doesNotContain("Approved: 2 of 5");
        for (Case approved : List.of(first, second)) {
            assertThat(memberships.get(membership(approved)).state()).isEqualTo(MembershipState.VALIDATED);
            RecordedDecision decision =
                    applications.decisionsOn(membership(approved)).get(0);
            assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(decision.decidedBy()).isEqualTo("validator.fr@example.org");
            assertThat(decision.office()).isEqualTo("nso-fr");
            assertThat(decision.judgements().allYes()).isTrue();
            assertThat(jdbc.sql("select shown::text from application_decision_evidence where decision = :id")
                            .param("id", decision.id())
                            .query(String.class)
                            .single())
                    .contains(approved.lastName());
        }
        for (Case waits : List.of(notStraightforwardAnyMore, taken)) {
            assertThat(memberships.get(membership(waits)).state()).isEqualTo(MembershipState.WAITING);
            assertThat(applications.decisionsOn(membership(waits))).isEmpty();
        }
        assertThat(notStraightforwardAnyMore
                        .journey()
                        .validation(notStraightforwardAnyMore.school())
                        .getAssignee())
                .as("not claimed either")
                .isNull();
    }

    @Test
    void whoTicksNothingOrTooMuchIsToldSo() throws Exception {
        Case waits = straightforwardCase();
        french.submit("/desk", "/desk/approvals", Map.of());
        assertThat(french.page("/desk").body()).contains("Please tick at least one case, and ten at most.");
        french.submit(
                "/desk",
                "/desk/approvals",
                Map.of(
                        "application",
                        application(waits) + ","
                                + IntStream.range(0, 10)
                                        .mapToObj(number -> UUID.randomUUID().toString())
                                        .collect(Collectors.joining(","))));
        assertThat(french.page("/desk").body()).contains("Please tick at least one case, and ten at most.");
        assertThat(french.submit("/desk", "/desk/approvals", Map.of("application", "nonsense"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(memberships.get(membership(waits)).state()).isEqualTo(MembershipState.WAITING);
    }

    @Test
    void anotherOfficesCaseLooksLikeOneThatDoesNotExistAndNothingIsApproved() throws Exception {
        Case waits = straightforwardCase();
        assertThat(polish.submit("/desk", "/desk/approvals", Map.of("application", application(waits)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(french.submit(
                                "/desk",
                                "/desk/approvals",
                                Map.of("application", application(waits) + "," + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(french.postForm("/desk/approvals", Map.of("application", application(waits)))
                        .statusCode())
                .as("without the page's token")
                .isEqualTo(403);
        assertThat(memberships.get(membership(waits)).state()).isEqualTo(MembershipState.WAITING);
    }

    @RepeatedTest(3)
    void twoColleaguesWhoApproveTheSameCasesAtTheSameMomentCountEachOnce() throws Exception {
        List<Case> cases = List.of(straightforwardCase(), straightforwardCase(), straightforwardCase());
        String all = cases.stream().map(this::application).collect(Collectors.joining(","));
        AtomicInteger counted = new AtomicInteger();
        assertThat(Race.failuresOf(
                        () -> counted.addAndGet(approved(french, all)),
                        () -> counted.addAndGet(approved(colleague, all))))
                .isEmpty();
        assertThat(counted).hasValue(3);
        assertThat(cases)
                .allSatisfy(approved -> assertThat(applications.decisionsOn(membership(approved)))
                        .hasSize(1));
    }

    @RepeatedTest(3)
    void whoApprovesWhileTheTeacherLeavesLeavesNothingHalfDone() throws Exception {
        Case leaving = straightforwardCase();
        UUID membership = membership(leaving);
        AtomicInteger counted = new AtomicInteger();
        String application = application(leaving);
        assertThat(Race.failuresOf(() -> counted.addAndGet(approved(french, application)), () -> {
                    onboarding.leaveSchool(leaving.journey().teacher(), membership);
                    return null;
                }))
                .isEmpty();
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThat(applications.decisionsOn(membership)).hasSize(counted.get());
    }

    private int approved(StaffClient validator, String all) throws Exception {
        assertThat(validator
                        .submit("/desk", "/desk/approvals", Map.of("application", all))
                        .statusCode())
                .isEqualTo(302);
        Matcher count = COUNT.matcher(validator.page("/desk").body());
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    // Decisions taken back

    @Test
    void aDecisionIsFoundByAPartOfTheTeachersOrTheSchoolsNameAndTakenBackWithAReason() throws Exception {
        Case decided = straightforwardCase("Lefèvre-" + letters());
        decided.journey().approve("validator.fr@example.org", decided.school());
        String takeBack = "/desk/decisions/" + decision(decided) + "/take-back";
        for (String words : List.of(
                "lefevre-" + decided.lastName().substring(8),
                decided.schoolName().toUpperCase())) {
            assertThat(french.page("/desk/decisions?words=" + words.replace(' ', '+'))
                            .body())
                    .contains(takeBack, decided.lastName());
            assertThat(polish.page("/desk/decisions?words=" + words.replace(' ', '+'))
                            .body())
                    .contains("There is no such decision")
                    .doesNotContain(takeBack);
        }
        for (String nothing : List.of("%25", "_", "%5C", "%25nonsense%25&page=-7")) {
            HttpResponse<String> page = french.page("/desk/decisions?words=" + nothing);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("There is no such decision").doesNotContain("take-back");
        }
        assertThat(french.page("/desk/decisions?words=" + "w".repeat(300)).body())
                .contains("w".repeat(200))
                .doesNotContain("w".repeat(201));
        assertThat(french.page(takeBack).body()).contains("is not eTwinning validated at this school");
        assertThat(polish.page(takeBack).statusCode()).isEqualTo(404);

        HttpResponse<String> withoutReason = french.submit(takeBack, takeBack, Map.of("reason", "  "));
        assertThat(withoutReason.statusCode()).isEqualTo(400);
        assertThat(withoutReason.body()).contains("Please write why.");
        HttpResponse<String> tooMuch = french.submit(takeBack, takeBack, Map.of("reason", "a".repeat(2001)));
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(tooMuch.body()).contains("Please write 2,000 characters at most", "a".repeat(2001));
        assertThat(polish.submit("/desk/decisions", takeBack, Map.of("reason", "Mischief"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(french.postForm(takeBack, Map.of("reason", "Mischief")).statusCode())
                .as("without the page's token")
                .isEqualTo(403);
        assertThat(memberships.get(membership(decided)).state()).isEqualTo(MembershipState.VALIDATED);

        HttpResponse<String> taken = french.submit(takeBack, takeBack, Map.of("reason", "The head says <b>no</b>"));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(HttpBrowser.target(taken).toString()).endsWith("/desk/decisions?taken-back");
        assertThat(memberships.get(membership(decided)).state()).isEqualTo(MembershipState.WAITING);

        assertThat(colleague
                        .get("/engine/engine/default/task/"
                                + decided.journey().validation(decided.school()).getId()
                                + "/form-variables?variableNames=evidence&deserializeValues=false")
                        .body())
                .as("for the next validator")
                .contains("Taken back", "validator.fr@example.org", "The head says <b>no</b>");

        HttpResponse<String> late = colleague.submit("/desk", takeBack, Map.of("reason", "I thought so, too"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("This decision was taken back by validator.fr@example.org");
        assertThat(applications
                        .decisionsOn(membership(decided))
                        .get(0)
                        .takenBack()
                        .reason())
                .isEqualTo("The head says <b>no</b>");
    }

    @Test
    void theDecisionsAreReadPageByPage() throws Exception {
        String name = "Pageword" + letters();
        for (int number = 0; number < 21; number++) {
            Case decided = straightforwardCase(name + "-" + letters());
            decided.journey().approve("validator.fr@example.org", decided.school());
        }
        String first = french.page("/desk/decisions?words=" + name).body();
        String second = french.page("/desk/decisions?words=" + name + "&page=2").body();
        assertThat(first.split("<article")).hasSize(21);
        assertThat(first).contains("Older decisions").doesNotContain("Newer decisions");
        assertThat(second.split("<article")).hasSize(2);
        assertThat(second).contains("Newer decisions").doesNotContain("Older decisions");
    }

    // Figures

    @Test
    void theFiguresSayHowTheOfficeStands() {
        String office = "nso-" + UUID.randomUUID();
        for (double days : new double[] {1, 5.5, 6, 20, 40}) {
            application(office, "WAITING", days);
        }
        UUID asked = application(office, "QUESTION", 50);
        application(office + "x", "WAITING", 99);
        decision(asked, 1, "ASKED", "now()", office);
        decision(asked, 2, "MERGED", "now() - interval '8 days'", office);

        OfficeFigures figures = statistics.of(List.of(office));

        assertThat(figures.waiting()).isEqualTo(5);
        assertThat(figures.asked()).isOne();
        assertThat(figures.medianDays()).isEqualTo(6);
        assertThat(figures.oldestDays()).isEqualTo(40);
        assertThat(figures.waitingByAge())
                .isEqualTo(Map.of(
                        WaitingAge.THREE_DAYS,
                        1,
                        WaitingAge.SEVEN_DAYS,
                        2,
                        WaitingAge.TWO_WEEKS,
                        0,
                        WaitingAge.FOUR_WEEKS,
                        1,
                        WaitingAge.LONGER,
                        1));
        assertThat(figures.decidedThisWeek()).isOne();
        assertThat(figures.thisWeek()).containsEntry(Outcome.ASKED, 1).containsEntry(Outcome.MERGED, 0);
        assertThat(statistics.of(List.of("nso-none")).oldestDays()).isZero();
    }

    @Test
    void thePageNeedsNoScriptAndNoStyleInIt() throws Exception {
        HttpResponse<String> page = french.page("/desk");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'self';");
        assertThat(page.body()).contains("<svg", "cases wait for us").doesNotContain("style=", "onclick", "??desk");
    }

    private UUID application(String office, String state, double days) {
        UUID id = UUID.randomUUID();
        DomainRows rows = new DomainRows(jdbc);
        rows.teacher(id, "Anna", id.toString());
        rows.membership(id, id, rows.school("PL", id.toString(), ""), "TEACHER", "WAITING");
        Instant submitted = jdbc.sql(
                        "select (now() at time zone 'Europe/Brussels' - :hours * interval '1 hour') at time zone 'Europe/Brussels'")
                .param("hours", days * 24)
                .query(Timestamp.class)
                .single()
                .toInstant();
        rows.application(id, id, submitted, office);
        if (!state.equals("WAITING")) {
            jdbc.sql("update membership set state = :state where id = :id")
                    .param("state", state)
                    .param("id", id)
                    .update();
        }
        return id;
    }

    private void decision(UUID application, int round, String outcome, String when, String office) {
        jdbc.sql(
                        "insert into application_decision (id, application, round, outcome, office, decided_by, decided_at) values (gen_random_uuid(), :id, :round, :outcome, :office, 'x', "
                                + when + ")")
                .param("id", application)
                .param("round", round)
                .param("outcome", outcome)
                .param("office", office)
                .update();
    }

    /** Somebody whose application waits for the French office. */
    private record Case(Journey journey, String lastName, long school, String schoolName) {}

    private Case straightforwardCase() {
        return straightforwardCase("Durand-" + letters());
    }

    private Case straightforwardCase(String lastName) {
        return aCase(true, aSchool("CONFIRMED"), lastName);
    }

    private Case aCase(boolean oldAccount, long school) {
        return aCase(oldAccount, school, "Durand-" + letters());
    }

    private Case aCase(boolean oldAccount, long school, String lastName) {
        String email = anAddress();
        if (oldAccount) {
            jdbc.sql("""
                            insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                            values (gen_random_uuid(), :email, :email, 'Anna', 'Durand', 'FR', 'École Jean Moulin', date '2011-09-01')""").param("email", email).update();
        }
        String name = jdbc.sql("select name from school where id = :id")
                .param("id", school)
                .query(String.class)
                .single();
        Journey journey = journeys.begin().decidedBy("nso-fr").signIn(email, lastName);
        if (!oldAccount) {
            journey.iAmNew();
        }
        journey.findSchool("FR", name)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        return new Case(journey, lastName, school, name);
    }

    private long aSchool(String status) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('FR', :name, 'Lyon', 'UPPER_SECONDARY', :status, 'test', :name) returning id""")
                .param("name", "Lycée " + letters())
                .param("status", status)
                .query(Long.class)
                .single();
    }

    /** Another school is found to look like this one. */
    private void lookAlike(long school) {
        jdbc.sql(
                        "insert into school_likely_duplicate (school, other, score, reasons) values (:school, :other, 0.9, '{SAME_NAME}')")
                .param("school", school)
                .param("other", aSchool("CONFIRMED"))
                .update();
    }

    private UUID membership(Case waiting) {
        return jdbc.sql("select id from membership where teacher = :teacher and school = :school")
                .param("teacher", waiting.journey().teacher())
                .param("school", waiting.school())
                .query(UUID.class)
                .single();
    }

    private String application(Case waiting) {
        return applications.openOf(membership(waiting)).orElseThrow().toString();
    }

    private UUID decision(Case decided) {
        return applications.decisionsOn(membership(decided)).get(0).id();
    }

    private StaffClient staff(String email, String group) throws Exception {
        return StaffClient.member(engine.getIdentityService(), email, group, "http://localhost:" + port);
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Letters that no other name has. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(letter -> String.valueOf((char) (Character.isDigit(letter) ? letter - '0' + 'g' : letter)))
                .collect(Collectors.joining());
    }
}
