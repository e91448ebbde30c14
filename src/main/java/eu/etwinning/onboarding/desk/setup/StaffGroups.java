package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

/** The staff's groups, each with its tenants and grants. Making one that exists brings it up to date. */
@Component
public class StaffGroups {

    public static final String PROCESS_OWNERS = "process-owners";
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Marks the groups of validators among all others. */
    public static final String OFFICE_TYPE = "OFFICE";

    public static final String PLATFORM_TYPE = "PLATFORM";
    /** Marks the groups of those who keep the people of an office. */
    private static final String OFFICE_ADMINISTRATORS_TYPE = "OFFICE_ADMINISTRATORS";

    private static final String OFFICE_ADMINISTRATORS = "-admins";

    private final IdentityService identities;
    private final Grants grants;
    private final SharedFilters filters;
    private final String centralOffice;

    StaffGroups(IdentityService identities, Grants grants, SharedFilters filters, DeskProperties properties) {
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
        this.centralOffice = properties.centralOffice();
    }

    /**
     * An office's validators: they work, in Tasklist, on the cases of their tenant; the central office on what is
     * passed on to it, too. The central office and the process owners see of each office's cases that they are there.
     * Beside the validators' group there is that of those who keep the office's people.
     *
     * @throws IllegalStateException if the office is called as another group is
     */
    void makeOffice(Office office) {
        refuseOtherGroups(office);
        makeTenant(office);
        makeGroup(office.id(), office.name(), OFFICE_TYPE);
        makeGroup(administratorsOf(office.id()), office.name() + " (administrators)", OFFICE_ADMINISTRATORS_TYPE);
        join(office.id(), office.id());
        grants.grant(office.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        if (office.id().equals(centralOffice)) {
            grantCentralOffice();
        } else {
            grantNationalOffice(office);
            join(office.id(), centralOffice);
        }
        join(office.id(), PROCESS_OWNERS);
    }

    /** The id of the group of those who keep this office's people. */
    public static String administratorsOf(String office) {
        return office + OFFICE_ADMINISTRATORS;
    }

    /** The office whose people this group's members keep. */
    public static Optional<String> administeredBy(Group group) {
        return OFFICE_ADMINISTRATORS_TYPE.equals(group.getType())
                        && group.getId().endsWith(OFFICE_ADMINISTRATORS)
                ? Optional.of(group.getId().substring(0, group.getId().length() - OFFICE_ADMINISTRATORS.length()))
                : Optional.empty();
    }

    /** An office must not take the place of a group that gives other rights. */
    private static void refuseOtherGroups(Office office) {
        if (office.id().equals(ADMINISTRATORS)
                || office.id().equals(PROCESS_OWNERS)
                || office.id().endsWith(OFFICE_ADMINISTRATORS)) {
            throw new IllegalStateException("The decision 'national-office' calls an office '" + office.id()
                    + "', as a group is called that is no office");
        }
    }

    private void grantNationalOffice(Office office) {
        for (String definition : OfficeCases.ALL) {
            grants.grant(
                    office.id(),
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                    ProcessDefinitionPermissions.TASK_WORK,
                    // To give a case back; what else this allows is not among the calls that are let through.
                    ProcessDefinitionPermissions.TASK_ASSIGN,
                    // Without it Tasklist leaves the columns of its lists empty; the cases themselves hold ids only.
                    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE);
        }
        show(office.id(), CaseList.OF_NATIONAL_OFFICES);
    }

    /**
     * It is a member of every tenant: what it may do beyond seeing that a case is there, it holds on the single task.
     */
    private void grantCentralOffice() {
        for (String definition : OfficeCases.ALL) {
            grants.grant(
                    centralOffice,
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK);
        }
        show(centralOffice, CaseList.OF_CENTRAL_OFFICE);
    }

    private void show(String office, List<CaseList> lists) {
        for (CaseList list : CaseList.values()) {
            if (lists.contains(list)) {
                grants.grant(office, Resources.FILTER, filters.id(list), Permissions.READ);
            } else {
                grants.withdraw(office, Resources.FILTER, filters.id(list));
            }
        }
    }

    /** Who looks after the diagrams: they see, in Cockpit, what runs where, but neither tasks nor variables. */
    void makeProcessOwners() {
        makeGroup(PROCESS_OWNERS, "Process owners", PLATFORM_TYPE);
        grants.grant(PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.grant(
                PROCESS_OWNERS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        grants.grant(PROCESS_OWNERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grants.grant(PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grants.grant(PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void makeTenant(Office office) {
        Tenant tenant = identities.createTenantQuery().tenantId(office.id()).singleResult();
        if (tenant == null) {
            tenant = identities.newTenant(office.id());
        }
        if (!office.name().equals(tenant.getName())) {
            tenant.setName(office.name());
            identities.saveTenant(tenant);
        }
    }

    private void makeGroup(String id, String name, String type) {
        Group group = identities.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identities.newGroup(id);
        }
        if (!name.equals(group.getName()) || !type.equals(group.getType())) {
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    private void join(String tenant, String group) {
        if (identities.createTenantQuery().tenantId(tenant).groupMember(group).count() == 0) {
            identities.createTenantGroupMembership(tenant, group);
        }
    }
}
