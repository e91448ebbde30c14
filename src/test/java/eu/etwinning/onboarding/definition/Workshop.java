package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.deployment.DefinitionDeployment;
import eu.etwinning.onboarding.definition.deployment.DefinitionsAtStart;
import eu.etwinning.onboarding.definition.migration.StrandedCases;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.notification.Notices;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder of a process owner, with the files as they are shipped to begin with, and nodes that start from it. */
class Workshop {

    private final Path folder;
    private final ApplicationContext beans;

    Workshop(Path folder, ApplicationContext beans) throws IOException {
        this.folder = folder;
        this.beans = beans;
        FileSystemUtils.copyRecursively(Path.of("processes"), folder.resolve("processes"));
        FileSystemUtils.copyRecursively(Path.of("forms"), folder.resolve("forms"));
    }

    /** Every occurrence; there must be one. */
    Workshop edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(before);
        Files.writeString(path, content.replace(before, after));
        return this;
    }

    /** So that it is a set that there never was. */
    Workshop editSomething() throws IOException {
        return edit(
                "forms/find-school.form",
                "\n  \"type\": \"default\"",
                "\n  \"exporter\": {\"name\": \"" + UUID.randomUUID() + "\"},\n  \"type\": \"default\"");
    }

    Workshop copy(String file, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.copy(folder.resolve(file), folder.resolve(to));
        return this;
    }

    Workshop remove(String file) throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve(file));
        return this;
    }

    /** A node that has this folder in place of those in the jar starts. */
    void start() {
        start(beans.getBean(DefinitionRecord.class), beans.getBean(DefinitionDeployment.class));
    }

    void start(DefinitionRecord record, DefinitionDeployment deployment) {
        new DefinitionsAtStart(
                        new DefinitionFolder(
                                new PathMatchingResourcePatternResolver(), new DefinitionProperties(folder.toString())),
                        deployment,
                        record,
                        beans.getBean(StrandedCases.class),
                        beans.getBean(Notices.class),
                        beans.getBean(TransactionOperations.class))
                .afterSingletonsInstantiated();
    }
}
