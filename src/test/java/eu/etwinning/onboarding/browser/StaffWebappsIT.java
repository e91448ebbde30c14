package eu.etwinning.onboarding.browser;

import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Onboarding;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the staff does in Camunda's own webapps: each needs calls that a list of ours lets through, and a newer version
 * may need others.
 */
class StaffWebappsIT extends PortalInBrowser {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aValidatorSeesNothingThatMakesTasks() {
        staff("nina.nova@example.org", "nso-fr");
        try (StaffInBrowser validator = staff()) {
            validator.signIn("tasklist", "nina.nova@example.org");
            validator.openFilter("New applications");
            validator.reads("No task matching filters found");
            validator.openFilter("Mine");
            validator.seesNot("Create task");
            validator.seesNot("Start process");
            assertThat(validator.refusedCalls()).isEmpty();
        }
    }

    @Test
    void aValidatorFindsEachCaseInItsLists() {
        staff("mihai.lup@example.org", "nso-md");
        aCase("MD", "plain.teacher@example.org", "CONFIRMED");
        aCase("MD", "new.school.teacher@example.org", "NEW");
        try (StaffInBrowser validator = staff()) {
            validator.signIn("tasklist", "mihai.lup@example.org");
            validator.seesFilters(
                    "New applications",
                    "Mine",
                    "Answered by the teacher",
                    "Due this week and overdue",
                    "New schools",
                    "Help with an old account");
            validator.openFilterWith("New applications", 2);
            validator.seesBeside("Mine", 0);
            validator.seesBeside("New schools", 1);
            validator.openFilterWith("Mine", 0);
            validator.seesBeside("New applications", 2);
            validator.openFilterWith("Answered by the teacher", 0);
            validator.openFilterWith("Due this week and overdue", 0);
            validator.openFilterWith("Help with an old account", 0);
            validator.openFilterWith("New schools", 1);
            validator.seesColumns(
                    "Anna Nowak",
                    "Teacher",
                    "School",
                    "Town",
                    "Testowo",
                    "Role",
                    "Waiting since",
                    LocalDate.now(ZoneId.of("Europe/Chisinau")).toString());
            validator.openCase("Anna Nowak");
            validator.claim();
            validator.seesBeside("Mine", 1);
            validator.seesBeside("New applications", 1);
            validator.openFilterWith("Mine", 1);
            validator.openFilterWith("New applications", 1);
            validator.keepPicture("tasklist-lists");
            assertThat(validator.refusedCalls()).isEmpty();

            validator.openWebapp("welcome");
            validator.reads("Piotr Wiśniewski");
            validator.seesNot("Change Password");
            validator.seesNot("Change password");
        }
    }

    @Test
    void theProcessOwnerSeesInCockpitWhatRunsWhereButNoData() {
        staff("olga.owner@example.org", "process-owners");
        String onboarding = runtime.createProcessInstanceByKey("teacher-onboarding")
                .startBeforeActivity("findSchool")
                .setVariable("teacher", "secret-teacher")
                .execute()
                .getId();
        try (StaffInBrowser owner = staff()) {
            owner.signIn("cockpit", "olga.owner@example.org");
            owner.reads("Running Process Instances");
            owner.follow("Processes");
            owner.follow("Teacher onboarding");
            owner.reads("Definition Key");
            for (String tab : new String[] {"Incidents", "Called Process Definitions", "Job Definitions"}) {
                owner.openTab(tab);
            }
            owner.open("process-instance/" + onboarding + "/runtime");
            owner.reads("Instance ID");
            for (String tab : new String[] {
                "Incidents", "Called Process Instances", "User Tasks", "Jobs", "External Tasks", "Variables"
            }) {
                owner.openTab(tab);
            }
            owner.readsNowhere("secret-teacher");
            owner.open("decisions");
            owner.follow("National office");
            owner.reads("Country of the school");
            owner.open("repository");
            owner.reads("etwinning-validation.bpmn");
            assertThat(owner.refusedCalls()).isEmpty();
        } finally {
            runtime.deleteProcessInstance(onboarding, "The test is over");
        }
    }

    @Test
    void somebodyWhoIsNotOfTheStaffReadsSo() {
        try (StaffInBrowser teacher = staff()) {
            teacher.signIn("tasklist", "claire.martin@example.org");
            teacher.reads("These pages are for the national support organisations");
        }
    }

    @Test
    void aValidatorWorksInPolish() {
        staff("pola.lis@example.org", "nso-pl");
        applies("pola.teacher@example.org", school("Szkoła Podstawowa w Testowie"));
        try (StaffInBrowser validator = new StaffInBrowser(browser(), application(), "pl-PL")) {
            validator.signIn("tasklist", "pola.lis@example.org");
            validator.reads("Tu pracują Narodowe Biura eTwinning");
            validator.reads("Wybierz sprawę z listy");
            validator.reads(" temu");
            validator.readsNowhere("Camunda 8");
            validator.openFilter("Moje sprawy");
            validator.reads("Brak spraw pasujących do filtrów");
            validator.openFilter("Nowe zgłoszenia");
            validator.openCase("Anna Nowak");
            validator.reads("Czeka od");
            validator.readsLanguage("pl");
            validator.press("Przejmij");
            validator.pointAtUnclaim();
            validator.reads("Oddaj");
            validator.keepPicture("tasklist-polish");
            for (String tab : new String[] {"Historia", "Diagram", "Opis", "Formularz"}) {
                validator.openTab(tab);
                validator.keepPicture("tasklist-polish-" + tab.toLowerCase());
            }
            validator.pressUnclaim();
            validator.reads("Przejmij");
            assertThat(validator.refusedCalls()).isEmpty();

            validator.openWebapp("welcome");
            validator.reads("Tu pracują Narodowe Biura eTwinning");
            validator.reads("Aplikacje");
            validator.keepPicture("welcome-polish");
        }
    }

    @Test
    void whoReadsAnotherLanguageReadsEnglishAndWordsOfOursInTheBanner() {
        staff("francois.blanc@example.org", "nso-fr");
        try (StaffInBrowser validator = new StaffInBrowser(browser(), application(), "fr-FR")) {
            validator.signIn("tasklist", "francois.blanc@example.org");
            validator.reads("This is the desk of eTwinning’s national support organisations");
            validator.reads("Select a task in the list");
            validator.readsNowhere("Camunda 8");
            validator.readsLanguage("en");
            validator.keepPicture("tasklist-english");
            assertThat(validator.refusedCalls()).isEmpty();

            validator.openWebapp("welcome");
            validator.reads("This is the desk of eTwinning’s national support organisations");
            validator.reads("Applications");
            validator.keepPicture("welcome-english");
        }
    }

    @ParameterizedTest
    @CsvSource({"tasklist, nso-lt", "cockpit, process-owners", "welcome, camunda-admin"})
    void whoLogsOutIsSignedOutHereAndAtEuLogin(String webapp, String group) {
        String email = webapp + ".leaver@example.org";
        staff(email, group);
        try (StaffInBrowser member = staff()) {
            member.signIn(webapp, email);
            member.reads("Piotr Wiśniewski");
            member.logOut();
            member.reads("You are signed out");
            member.keepPicture("signed-out-of-" + webapp);
            member.openWebapp(webapp);
            member.isAskedWhoItIs();
            member.signIn(webapp, email);
            member.reads("Piotr Wiśniewski");
            assertThat(member.passwordForms()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"tasklist, nso-lv", "cockpit, process-owners", "welcome, camunda-admin"})
    void nobodyIsEverAskedForAPassword(String webapp, String group) {
        String email = webapp + ".stayer@example.org";
        staff(email, group);
        try (StaffInBrowser member = staff()) {
            member.signIn(webapp, email);
            member.reads("Piotr Wiśniewski");
            member.open("login");
            member.openWebapp(webapp + "/default/#/login");
            member.reads("Piotr Wiśniewski");
            member.forgetsCookies();
            // So that the address is called, and no other place of the page that is open.
            member.leaves();
            member.openWebapp(webapp + "/default/#/login");
            member.isAskedWhoItIs();
            member.signIn(webapp, email);
            member.reads("Piotr Wiśniewski");
            jdbc.sql("delete from spring_session").update();
            member.open("nowhere");
            // EU Login still knows who it is.
            member.reads("Piotr Wiśniewski");
            assertThat(member.passwordForms()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Running Process Instances",
        "de-DE, Laufende Prozessinstanzen",
        "pl-PL, Running Process Instances"
    })
    void nobodyReadsInCockpitThatThisVersionEnds(String language, String heading) {
        String member = "owner." + language.toLowerCase(Locale.ROOT) + "@example.org";
        staff(member, "process-owners");
        try (StaffInBrowser owner = new StaffInBrowser(browser(), application(), language)) {
            owner.signIn("cockpit", member);
            owner.reads(heading);
            owner.seesNoBanner();
            owner.readsNowhere("Camunda 8");
            owner.keepPicture("cockpit-" + language);
        }
    }

    /** Waits for the office of the country. */
    private void aCase(String country, String teacher, String schoolStatus) {
        Journey journey = journeys.begin().signIn(teacher);
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, added_by)
                        values (:country, 'Szkoła Podstawowa w Testowie', 'Testowo', 'PRIMARY', :status, case when :status = 'NEW' then 'teacher' else 'test' end,
                                gen_random_uuid()::text, case when :status = 'NEW' then cast(:teacher as uuid) end) returning id""")
                .param("country", country)
                .param("status", schoolStatus)
                .param("teacher", journey.teacher())
                .query(Long.class)
                .single();
        journey.iAmNew()
                .findSchool(country, "Testowo")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .validation(school);
    }
}
