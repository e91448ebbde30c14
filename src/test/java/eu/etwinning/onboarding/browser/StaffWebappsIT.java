package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the staff does in Camunda's own webapps: each needs calls that a list of ours lets through, and a newer version may need others. */
@ExtendWith(Chromium.class)
@OnboardingTest
class StaffWebappsIT {

    private static final EuLoginStandIn EU_LOGIN = EuLoginStandIn.start();

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private RuntimeService runtime;

    private Browser browser;

    @DynamicPropertySource
    static void euLogin(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.provider.eulogin.issuer-uri", EU_LOGIN::issuer);
    }

    @BeforeEach
    void open(Browser browser) {
        this.browser = browser;
    }

    @AfterAll
    static void stop() {
        EU_LOGIN.close();
    }

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
            validator.openFilter("All of our office");
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

    private StaffInBrowser staff() {
        return new StaffInBrowser(browser, "http://localhost:" + port);
    }

    private void staff(String email, String group) {
        User user = identities.newUser(email);
        user.setEmail(email);
        user.setFirstName("Olga");
        user.setLastName("Owner");
        identities.saveUser(user);
        identities.createMembership(email, group);
    }
}
