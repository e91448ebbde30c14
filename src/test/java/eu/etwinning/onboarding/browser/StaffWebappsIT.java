package eu.etwinning.onboarding.browser;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the staff does in Camunda's own webapps: each needs calls that a list of ours lets through, and a newer version may need others. */
class StaffWebappsIT extends PortalInBrowser {

    @Autowired
    private RuntimeService runtime;

    @Test
    void theAdministratorMakesAValidatorWhoCanWorkAtOnce() {
        try (StaffInBrowser administrator = staff(); StaffInBrowser validator = staff()) {
            administrator.signIn("admin", "admin@example.org");
            administrator.reads("Create New User");
            administrator.follow("Create New User");
            administrator.type("inputUserId", "new.validator");
            administrator.type("inputPassword", "Never-used-1");
            administrator.type("inputPasswordRepeat", "Never-used-1");
            administrator.type("inputFirstname", "Nina");
            administrator.type("inputLastname", "Nova");
            administrator.type("inputEmail", "Nina.Nova@Example.org");
            administrator.press("Create new user");
            administrator.reads("Created new user new.validator");

            administrator.openAndAwait("users/new.validator?tab=groups", "/default/group?");
            administrator.press("Add to a group");
            administrator.tick("nso-fr");
            administrator.press("Add Group");
            administrator.reads("User was successfully added to selected groups");
            administrator.press("OK");
            administrator.open("groups/nso-fr?tab=users");
            administrator.reads("new.validator");
            administrator.open("tenants/nso-fr?tab=groups");
            administrator.reads("Process owners");
            administrator.open("authorization?resource=0");
            administrator.reads("Application Authorizations");
            assertThat(administrator.refusedCalls()).isEmpty();

            validator.signIn("tasklist", "nina.nova@example.org");
            validator.openFilter("New applications");
            validator.reads("No task matching filters found");
            validator.openFilter("Mine");
            validator.readsNowhere("Create task");
            validator.readsNowhere("Start process");
            assertThat(validator.refusedCalls()).isEmpty();
        }
    }

    @Test
    void theProcessOwnerSeesInCockpitWhatRunsWhereButNoData() {
        staff("olga.owner@example.org", "process-owners");
        String onboarding = runtime.createProcessInstanceByKey("teacher-onboarding").startBeforeActivity("findSchool")
                .setVariable("teacher", "secret-teacher").execute().getId();
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
            for (String tab : new String[] {"Incidents", "Called Process Instances", "User Tasks", "Jobs", "External Tasks", "Variables"}) {
                owner.openTab(tab);
            }
            owner.readsNowhere("secret-teacher");
            owner.open("decisions");
            owner.follow("National office");
            owner.reads("Country of the school");
            owner.open("repository");
            owner.reads("national-office.dmn");
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
}
