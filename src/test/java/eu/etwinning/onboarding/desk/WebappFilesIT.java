package eu.etwinning.onboarding.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar that is run in production holds Camunda's files too, and Spring Boot's launcher takes the first in the order of the jar. */
class WebappFilesIT {

    private static final String FILES = "META-INF/resources/webjars/camunda/app/";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist/locales/pl.json", "tasklist/scripts/config.js", "tasklist/styles/user-styles.css",
            "welcome/locales/pl.json", "welcome/scripts/config.js", "welcome/scripts/languages.js", "welcome/styles/user-styles.css"})
    void oursComeBeforeCamundas(String file) throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("application.jar"))) {
            List<String> entries = jar.stream().map(ZipEntry::getName).toList();
            assertThat(entries).contains("BOOT-INF/classes/" + FILES + file);
            assertThat(entries.indexOf("BOOT-INF/classes/"))
                    .isLessThan(entries.indexOf(entries.stream().filter(entry -> entry.contains("camunda-webapp-webjar")).findFirst().orElseThrow()));
        }
    }
}
