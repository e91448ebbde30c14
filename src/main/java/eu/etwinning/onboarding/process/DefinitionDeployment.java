package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Deploys processes and forms before the first request comes, as one deployment: a diagram keeps the forms and tables that belong to it. Names
 * do not depend on where the files lie, so that a start without a change makes no new version.
 */
@Component
class DefinitionDeployment implements SmartInitializingSingleton {

    private static final List<String> PATTERNS = List.of("classpath:processes/*.bpmn", "classpath:processes/*.dmn", "classpath:forms/*.form");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final FormRules formRules;

    DefinitionDeployment(RepositoryService repository, ResourcePatternResolver resources, FormRules formRules) {
        this.repository = repository;
        this.resources = resources;
        this.formRules = formRules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Not "changed only": the whole set is deployed anew when anything in it changed.
        DeploymentBuilder deployment = repository.createDeployment().name("onboarding").enableDuplicateFiltering(false);
        List<String> problems = new ArrayList<>();
        try {
            for (Resource file : files()) {
                String name = file.getFilename();
                byte[] content = file.getContentAsByteArray();
                if (name.endsWith(".form")) {
                    problems.addAll(formRules.problems(name, new String(content, StandardCharsets.UTF_8)));
                }
                deployment.addInputStream(name, new ByteArrayInputStream(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The processes and forms cannot be read", e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Nothing is deployed, for these forms cannot be shown:\n" + String.join("\n", problems));
        }
        deployment.deploy();
    }

    private List<Resource> files() throws IOException {
        List<Resource> files = new ArrayList<>();
        for (String pattern : PATTERNS) {
            files.addAll(List.of(resources.getResources(pattern)));
        }
        return files;
    }
}
