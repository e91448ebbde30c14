package eu.etwinning.onboarding.desk.webapp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar that is run in production holds Camunda's files too, in a jar inside it, whose turn comes after the outer
 * one.
 */
class WebappFilesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist/locales/pl.json",
                "tasklist/scripts/config.js",
                "tasklist/scripts/list-counts.js",
                "tasklist/styles/user-styles.css",
                "welcome/locales/pl.json",
                "welcome/scripts/config.js",
                "welcome/scripts/languages.js",
                "welcome/styles/user-styles.css"
            })
    void oursComeBeforeCamundas(String file) throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("application.jar"))) {
            assertThat(jar.getEntry("META-INF/resources/webjars/camunda/app/" + file))
                    .isNotNull();
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(inside -> inside.startsWith("BOOT-INF/lib/camunda-webapp-webjar"));
        }
    }
}
