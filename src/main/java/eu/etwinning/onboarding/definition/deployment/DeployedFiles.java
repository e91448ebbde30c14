package eu.etwinning.onboarding.definition.deployment;

import eu.etwinning.onboarding.definition.record.RecordedPart;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was once deployed, as the engine keeps it. */
@Component
public class DeployedFiles {

    private final RepositoryService repository;

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    public DefinitionPart part(RecordedPart recorded) {
        return new DefinitionPart(recorded.office(), files(recorded.deployment()));
    }

    /** By name. */
    SortedMap<String, byte[]> files(String deployment) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deployment)) {
            try (InputStream file = repository.getResourceAsStream(deployment, name)) {
                files.put(name, file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read", e);
            }
        }
        return files;
    }
}
