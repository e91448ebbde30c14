package eu.etwinning.onboarding.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The first migration: the engine's own create scripts, as they lie in the engine's jar. From here on Flyway owns the
 * whole schema.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        scripts().forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
    }

    private static Stream<Resource> scripts() {
        return PARTS.stream()
                .map(part -> new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql",
                        ProcessEngine.class.getClassLoader()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "Camunda engine";
    }

    /** Another version of the engine whose scripts differ is another migration, and not this one. */
    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        scripts().forEach(script -> {
            try {
                checksum.update(script.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
