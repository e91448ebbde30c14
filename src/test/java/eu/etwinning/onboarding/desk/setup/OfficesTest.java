package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class OfficesTest {

    @Autowired
    private Offices offices;

    @Autowired
    private StaffGroups groups;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Test
    void givesEachOfficeOfTheTableItsTenantWithItsGroupInside() {
        assertThat(identities.createTenantQuery().list())
                .extracting(Tenant::getId)
                .contains("nso-fr", "nso-pl", "nso-rs", "central-support");
        assertThat(identities
                        .createGroupQuery()
                        .groupId("nso-fr")
                        .memberOfTenant("nso-fr")
                        .singleResult()
                        .getType())
                .isEqualTo(StaffGroups.OFFICE_TYPE);
        assertThat(identities.createTenantQuery().groupMember("nso-fr").list())
                .extracting(Tenant::getId)
                .containsExactly("nso-fr");
    }

    @Test
    void letsTheCentralOfficeSeeThatCasesOfAllAreThereButReadAndDecideNone() {
        assertThat(identities.createTenantQuery().groupMember("central-support").count())
                .isEqualTo(identities.createTenantQuery().count());
        for (String definition : OfficeCases.ALL) {
            assertThat(allows("central-support", ProcessDefinitionPermissions.READ_TASK, definition))
                    .isTrue();
            for (ProcessDefinitionPermissions more : List.of(
                    ProcessDefinitionPermissions.TASK_WORK,
                    ProcessDefinitionPermissions.TASK_ASSIGN,
                    ProcessDefinitionPermissions.UPDATE_TASK,
                    ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE)) {
                assertThat(allows("central-support", more, definition))
                        .as(more.getName())
                        .isFalse();
            }
        }
    }

    @Test
    void showsEachOfficeItsListsAndNoOther() {
        assertThat(lists("nso-fr"))
                .containsExactlyInAnyOrder(
                        "New applications",
                        "Mine",
                        "Answered by the teacher",
                        "Due this week and overdue",
                        "New schools",
                        "Help with an old account");
        assertThat(lists("central-support")).containsExactlyInAnyOrder("For central support", "Mine");
        assertThat(lists("process-owners")).isEmpty();
    }

    @Test
    void takesAwayAFilterThatIsNoListAnyMore() {
        Filter old = filters.newTaskFilter("All of our office");
        filters.saveFilter(old);
        offices.make();
        assertThat(filters.createFilterQuery().filterId(old.getId()).count()).isZero();
        assertThat(filters.createFilterQuery().count()).isEqualTo(CaseList.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"etwinning-validation", "old-account-help"})
    void letsValidatorsWorkOnCases(String definition) {
        assertThat(allows("nso-fr", ProcessDefinitionPermissions.READ_TASK, definition))
                .isTrue();
        assertThat(allows("nso-fr", ProcessDefinitionPermissions.TASK_WORK, definition))
                .isTrue();
        assertThat(allows("nso-fr", ProcessDefinitionPermissions.UPDATE_TASK, definition))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher-onboarding", "old-account-claim", "employment-certificate"})
    void keepsValidatorsFromTeachersTasks(String definition) {
        assertThat(allows("nso-fr", ProcessDefinitionPermissions.READ_TASK, definition))
                .isFalse();
        assertThat(allows("nso-fr", ProcessDefinitionPermissions.TASK_WORK, definition))
                .isFalse();
        assertThat(grants("nso-fr", Resources.APPLICATION))
                .extracting(Authorization::getResourceId)
                .containsExactly("tasklist");
    }

    @Test
    void showsProcessOwnersDefinitionsOfAllOfficesButNeitherTasksNorVariables() {
        assertThat(identities.createTenantQuery().groupMember("process-owners").count())
                .isEqualTo(identities.createTenantQuery().count());
        assertThat(allows("process-owners", ProcessDefinitionPermissions.READ, "teacher-onboarding"))
                .isTrue();
        assertThat(allows("process-owners", ProcessDefinitionPermissions.READ_TASK, "etwinning-validation"))
                .isFalse();
        assertThat(allows(
                        "process-owners", ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, "etwinning-validation"))
                .isFalse();
        assertThat(allows("process-owners", ProcessDefinitionPermissions.READ_HISTORY, "etwinning-validation"))
                .isFalse();
    }

    @Test
    void makesTheFirstAdministratorWithoutAPassword() {
        User administrator =
                identities.createUserQuery().userEmail("admin@example.org").singleResult();
        assertThat(administrator.getPassword()).isNull();
        assertThat(identities
                        .createGroupQuery()
                        .groupMember(administrator.getId())
                        .singleResult()
                        .getId())
                .isEqualTo("camunda-admin");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("camunda-admin")
                        .count())
                .as("what administrators do, they do on pages of ours")
                .isZero();
    }

    @Test
    void knowsTheFirstAdministratorWhateverTheCaseOfTheAddress() {
        User administrator =
                identities.createUserQuery().userEmail("admin@example.org").singleResult();
        administrator.setEmail("Admin@Example.org");
        identities.saveUser(administrator);
        Counts before = counts();
        offices.make();
        assertThat(counts()).isEqualTo(before);
        assertThat(identities
                        .createUserQuery()
                        .userId(administrator.getId())
                        .singleResult()
                        .getEmail())
                .isEqualTo("admin@example.org");
    }

    @Test
    void givesEachOfficeAGroupOfThoseWhoKeepItsPeople() {
        Group keepers = identities.createGroupQuery().groupId("nso-fr-admins").singleResult();
        assertThat(StaffGroups.administeredBy(keepers)).contains("nso-fr");
        assertThat(identities.createTenantQuery().groupMember("nso-fr-admins").count())
                .as("they see no cases")
                .isZero();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("nso-fr-admins")
                        .list())
                .as("nor anything but that there is such a group")
                .singleElement()
                .extracting(Authorization::getResourceType, Authorization::getResourceId)
                .containsExactly(Resources.GROUP.resourceType(), "nso-fr-admins");
        assertThat(StaffGroups.administeredBy(
                        identities.createGroupQuery().groupId("camunda-admin").singleResult()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "process-owners", "nso-fr-admins"})
    void letsNoOfficeTakeThePlaceOfAnotherGroup(String id) {
        assertThatThrownBy(() -> groups.makeOffice(new Office(id, "Taken", Optional.empty(), "en", Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(id);
    }

    @Test
    void changesNothingWhenSeveralNodesStartAtOnce() throws Exception {
        Counts before = counts();
        Callable<Void> start = () -> {
            offices.make();
            return null;
        };
        assertThat(Race.failuresOf(start, start, start, start)).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    private boolean allows(String group, Permission permission, String definition) {
        return authorizations.isUserAuthorized(
                "somebody", List.of(group), permission, Resources.PROCESS_DEFINITION, definition);
    }

    private List<String> lists(String group) {
        return grants(group, Resources.FILTER).stream()
                .map(grant -> filters.getFilter(grant.getResourceId()).getName())
                .toList();
    }

    private List<Authorization> grants(String group, Resource resource) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .list();
    }

    private Counts counts() {
        return new Counts(
                identities.createTenantQuery().count(),
                identities.createGroupQuery().count(),
                identities.createUserQuery().count(),
                filters.createFilterQuery().count(),
                authorizations.createAuthorizationQuery().count());
    }

    private record Counts(long tenants, long groups, long users, long filters, long grants) {}
}
