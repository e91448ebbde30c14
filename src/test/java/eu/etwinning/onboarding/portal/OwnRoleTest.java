package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.definition.GoodEdits;
import eu.etwinning.onboarding.definition.ShippedDefinitions;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process owner adds a role in the form and in the table, and needs no programmer for it. */
@OnboardingTest
class OwnRoleTest {

    private static final Role LANGUAGE_ASSISTANT = new Role("LANGUAGE_ASSISTANT");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProfilePage profile;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private String deployment;
    private String words;
    private long school;

    @BeforeEach
    void theRoleGoesLive() throws IOException {
        Journey.validator(engine, "piotr");
        words = "Rolowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        school = new DomainRows(jdbc).school("PL", "Szkoła " + words, words);
        DeploymentBuilder builder =
                engine.getRepositoryService().createDeployment().name("onboarding");
        GoodEdits.withLanguageAssistants(ShippedDefinitions.read()).files().forEach((name, content) -> {
            if (!name.contains("/offices/")) {
                builder.addInputStream(Path.of(name).getFileName().toString(), new ByteArrayInputStream(content));
            }
        });
        deployment = builder.deploy().getId();
    }

    @AfterEach
    void goesAgain() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void isChosenOnTheWayAndValidated() {
        Journey journey = chosen("LANGUAGE_ASSISTANT").joinNow();
        journey.approve("piotr", school);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(journey.membership(school).role()).isEqualTo(LANGUAGE_ASSISTANT);
    }

    @Test
    void isOfferedOnTheProfileToThoseWhoHaveAnother() {
        Journey journey = chosen("TEACHER").joinNow();
        journey.approve("piotr", school);
        Teacher teacher = accounts.get(journey.teacher());
        UUID membership = journey.membership(school).id();

        Model shown = new ExtendedModelMap();
        profile.askForRole(teacher, membership, shown);
        List<Object> offered = new ArrayList<>((List<?>) shown.getAttribute("roles"));
        assertThat(offered).contains(LANGUAGE_ASSISTANT).containsAll(Role.KNOWN);

        profile.changeRole(teacher, membership, LANGUAGE_ASSISTANT, false, new ExtendedModelMap());
        assertThat(journey.membership(school).role()).isEqualTo(LANGUAGE_ASSISTANT);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
    }

    @Test
    void isNotTakenWhereNoFormOffersIt() {
        Journey journey = chosen("TEACHER").joinNow();
        Teacher teacher = accounts.get(journey.teacher());
        UUID membership = journey.membership(school).id();
        assertThatThrownBy(() ->
                        profile.changeRole(teacher, membership, new Role("ASTRONAUT"), true, new ExtendedModelMap()))
                .isInstanceOf(ResponseStatusException.class);
        assertThat(journey.membership(school).role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void isCalledAsTheFormSays() {
        assertThat(text("role.LANGUAGE_ASSISTANT")).isEqualTo("Language assistant");
        assertThat(text("role.LANGUAGE_ASSISTANT.what")).isEqualTo("I help in language lessons.");
    }

    @Test
    void isCalledByItsCodeWhereNoFormOffersItAnyLonger() {
        assertThat(text("role.SCHOOL_NURSE")).isEqualTo("School nurse");
        assertThat(text("role.SCHOOL_NURSE.what")).isEmpty();
    }

    private Journey chosen(String role) {
        return journeys.signIn()
                .iAmNew()
                .findSchool("PL", words)
                .chooseSchool(school)
                .chooseRole(role);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
