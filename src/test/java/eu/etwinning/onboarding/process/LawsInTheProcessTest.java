package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.Access;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Diagrams that lack the step on which a law seems to depend: each ends in a refusal, or in rows that are right. */
@OnboardingTest
class LawsInTheProcessTest {

    private static final String DIAGRAM = "diagram-without-a-step";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Applications applications;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    private DomainRows rows;
    private UUID teacher;
    private long school;
    private String deployment;

    @BeforeEach
    void aTeacherAndASchool() {
        rows = new DomainRows(jdbc);
        teacher = rows.teacher(UUID.randomUUID(), "Anna", "Nowak");
        school = rows.school("PL", "Szkoła praw", "Zmyślin");
    }

    @AfterEach
    void takeTheDiagramAway() {
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ELIGIBLE", "WAITING", "QUESTION", "VALIDATED", "REFUSED", "WITHDRAWN"})
    void withoutBlockETwinningCompanyStaffHasNoAccess(MembershipState state) {
        UUID membership = membership("TEACHER", state.name());
        if (state == MembershipState.WAITING) {
            rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        }
        run(Map.of("role", "COMPANY_STAFF", "membership", membership.toString()), "attachSchool");
        Membership changed = memberships.get(membership);
        assertThat(changed.state()).isEqualTo(MembershipState.BLOCKED);
        assertThat(changed.accessLostAt().isPresent()).isEqualTo(state == MembershipState.VALIDATED);
        assertThat(applications.openOf(membership)).isEmpty();
        assertThat(access.granted(teacher)).isFalse();
    }

    @Test
    void withoutCheckRoleCompanyStaffIsNotOnTheWay() {
        UUID membership = membership("COMPANY_STAFF", "ATTACHED");
        refused(Map.of("membership", membership.toString()), "explainCriteria")
                .hasStackTraceContaining("Company Staff cannot become ELIGIBLE");
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.ATTACHED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LEFT", "VALIDATED"},
            mode = EnumSource.Mode.EXCLUDE)
    void withoutRecordDecisionNobodyHasAccess(MembershipState state) {
        UUID membership = membership("TEACHER", state.name());
        refused(Map.of("membership", membership.toString(), "outcome", "APPROVED"), "grantAccess")
                .hasStackTraceContaining("No approval of the membership");
        assertThat(access.granted(teacher)).isFalse();
    }

    @Test
    void withoutReopenApplicationAccessRestsAllTheSame() {
        UUID membership = membership("TEACHER", "VALIDATED");
        UUID approval = memberships.get(membership).approval().orElseThrow();
        assertThat(applications.takeBack(approval, "marta", "A mistake")).isTrue();
        assertThat(access.granted(teacher)).isFalse();
        refused(Map.of("membership", membership.toString()), "grantAccess")
                .hasStackTraceContaining("No approval of the membership");
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.WAITING);
        assertThat(applications.openOf(membership)).isPresent();
    }

    @Test
    void withoutLookUpSchoolNothingIsAttached() {
        refused(Map.of("role", "TEACHER"), "attachSchool").hasStackTraceContaining("has not looked up the school");
        assertThat(memberships.of(teacher)).isEmpty();
    }

    @Test
    void withoutApplyForETwinningThereIsNoConsentAndNoApplication() {
        UUID membership = membership("TEACHER", "ELIGIBLE");
        refused(Map.of("membership", membership.toString()), "submitApplication")
                .hasStackTraceContaining("Without consent");
        refused(Map.of("membership", membership.toString(), "acceptsTerms", true), "submitApplication")
                .hasStackTraceContaining("Without consent");
        assertThat(applications.openOf(membership)).isEmpty();
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.ELIGIBLE);
    }

    private UUID membership(String role, String state) {
        return rows.membership(UUID.randomUUID(), teacher, school, role, state);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> variables, String step) {
        return assertThatThrownBy(() -> run(variables, step));
    }

    /** A diagram of this step alone, as it were whatever else has gone. */
    private void run(Map<String, Object> variables, String step) {
        AbstractFlowNodeBuilder<?, ?> diagram = Bpmn.createExecutableProcess(DIAGRAM)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask(step)
                .camundaDelegateExpression("${" + step + "}");
        takeTheDiagramAway();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(DIAGRAM + ".bpmn", diagram.endEvent().done())
                .deploy()
                .getId();
        engine.getRuntimeService()
                .createProcessInstanceByKey(DIAGRAM)
                .setVariables(variables)
                .setVariable("teacher", teacher.toString())
                .setVariable("office", "nso-pl")
                .setVariable("chosenSchool", String.valueOf(school))
                .setVariable("application", UUID.randomUUID().toString())
                .execute();
    }
}
