package eu.etwinning.onboarding.migration;

import eu.etwinning.onboarding.OnboardingTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A migration that has landed is never edited: databases that have run it would not run it again. The list says which
 * have; {@code mvn test -Dtest=LandedMigrationsTest -Dmigrations.land=true} adds those that are not in it yet.
 */
@OnboardingTest
class LandedMigrationsTest {

    private static final Path LIST = Path.of("src/test/resources/landed-migrations.txt");

    @Autowired
    private Flyway migrations;

    @Test
    void whatHasLandedIsAsItWasAndWhatIsNewIsListed() throws IOException {
        Map<String, String> landed = landed();
        Map<String, String> ours = Arrays.stream(migrations.info().all())
                .collect(Collectors.toMap(
                        migration -> migration.getVersion().getVersion(), LandedMigrationsTest::checksum));
        assertThat(ours)
                .as(
                        "A migration that has landed was edited or removed. Take that back and put what is to change into a new migration, in a way "
                                + "that the version before can still run on (src/docs/decisions)")
                .containsAllEntriesOf(landed);
        if (Boolean.getBoolean("migrations.land")) {
            Files.write(
                    LIST,
                    Arrays.stream(migrations.info().all())
                            .map(migration -> migration.getVersion().getVersion() + " " + checksum(migration))
                            .toList());
        } else {
            assertThat(landed.keySet())
                    .as(
                            "A new migration is not in the list yet. When it is as it shall be for ever, add it by mvn test "
                                    + "-Dtest=LandedMigrationsTest -Dmigrations.land=true and commit %s with it",
                            LIST)
                    .containsAll(ours.keySet());
        }
    }

    private static String checksum(MigrationInfo migration) {
        assertThat(migration.getChecksum())
                .as("a migration whose changes nobody would notice: %s", migration.getScript())
                .isNotNull();
        return migration.getChecksum().toString();
    }

    private static Map<String, String> landed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));
    }
}
