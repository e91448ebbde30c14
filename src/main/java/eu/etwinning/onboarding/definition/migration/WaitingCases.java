package eu.etwinning.onboarding.definition.migration;

import eu.etwinning.onboarding.definition.deployment.DefinitionPart;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.stereotype.Component;

import java.util.List;

/** Where cases wait, in all versions of a diagram. */
@Component
public class WaitingCases {

    private final RepositoryService repository;
    private final ManagementService management;

    WaitingCases(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** All versions of a process that an office has, or that is for all, oldest first. */
    public List<ProcessDefinition> versions(String process, String office) {
        ProcessDefinitionQuery query = repository.createProcessDefinitionQuery().processDefinitionKey(process);
        return (office.equals(DefinitionPart.FOR_ALL) ? query.withoutTenantId() : query.tenantIdIn(office))
                .orderByProcessDefinitionVersion()
                .asc()
                .list();
    }

    /** The elements of this version at which at least one case waits. */
    List<Waiting> in(ProcessDefinition version) {
        return management.createActivityStatisticsQuery(version.getId()).list().stream()
                .filter(element -> element.getInstances() > 0)
                .map(element -> new Waiting(element.getId(), element.getInstances()))
                .toList();
    }

    /** @param cases how many wait there */
    record Waiting(String element, int cases) {}
}
