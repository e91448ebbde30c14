package eu.etwinning.onboarding.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar says what it is made of, in CycloneDX, and is made of nothing whose weakness is known and mended in a version
 * that fits.
 */
class BillOfMaterialsIT {

    private static final String OF_THE_JAR = "META-INF/sbom/application.cdx.json";
    private static final String OF_THE_SCRIPTS = "META-INF/sbom/frontend.cdx.json";

    @Test
    void namesEachLibraryInTheJarAndNoOther() throws IOException {
        Set<String> inTheJar;
        try (JarFile jar = jar()) {
            inTheJar = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> named = new TreeSet<>();
        versions(OF_THE_JAR)
                .forEach((library, version) -> named.add(library.substring(library.indexOf('/') + 1) + "-" + version));
        assertThat(named)
                .anyMatch(name -> name.startsWith("postgresql-"))
                .anyMatch(name -> name.startsWith("camunda-engine-"));
        // A file may carry words more, as camunda-webapp-jakarta-7.24.0-classes and org.glassfish.jaxb-jaxb-core-4.0.9
        // do. The tools come with the packing.
        inTheJar.removeIf(file -> file.startsWith("spring-boot-jarmode-tools-"));
        assertThat(inTheJar)
                .hasSizeGreaterThan(100)
                .allMatch(file -> named.stream().anyMatch(file::contains));
        // Starters have dependencies and no file.
        assertThat(named.stream().filter(name -> inTheJar.stream().noneMatch(file -> file.contains(name))))
                .allMatch(name -> name.contains("-starter"));
    }

    @Test
    void namesWhatTheScriptsAreBundledFrom() throws IOException {
        assertThat(versions(OF_THE_SCRIPTS))
                .containsKeys("@bpmn-io/form-js-viewer", "bpmn-js", "marked", "dompurify", "preact")
                .doesNotContainKey("vite");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_THE_JAR, OF_THE_SCRIPTS})
    void tellsNothingOfTheMachineThatBuiltIt(String bill) throws IOException {
        assertThat(text(bill))
                .doesNotContain(System.getProperty("user.home") + "/", System.getProperty("user.dir"), "file:", ".m2/");
    }

    /** A version that is lowered, by us or by what brings the library, would bring the weakness back. */
    @ParameterizedTest
    @CsvSource({
        "org.apache.commons/commons-lang3,              3.18,         CVE-2025-48924",
        "org.apache.tomcat.embed/tomcat-embed-core,     10.1.58,      CVE-2026-53434 CVE-2026-59083 CVE-2026-65182 and others",
        "com.fasterxml.jackson.core/jackson-databind,   2.21.5,       CVE-2026-54515",
        "com.fasterxml.jackson.core/jackson-core,       2.21.1,       GHSA-72hv-8253-57qq",
        "ch.qos.logback/logback-core,                   1.5.35,       CVE-2026-13006",
        "org.postgresql/postgresql,                     42.7.12,      CVE-2026-54291 CVE-2026-42198",
        "org.thymeleaf/thymeleaf,                       3.1.5,        CVE-2026-41901 CVE-2026-40478",
        "org.webjars/swagger-ui,                        5.32.7,       CVE-2026-65898 CVE-2026-49458 (the DOMPurify in it)",
        "org.eclipse.angus/jakarta.mail,                2.0.4,        CVE-2025-7962",
        "commons-fileupload/commons-fileupload,         1.6.0,        CVE-2025-48976",
        "com.nimbusds/nimbus-jose-jwt,                  9.37.4,       CVE-2025-53864",
        "net.minidev/json-smart,                        2.5.2,        CVE-2024-57699",
        "org.glassfish.jersey.core/jersey-client,       3.1.10,       CVE-2025-12383",
        "org.mybatis/mybatis,                           3.5.6,        CVE-2020-26945",
        "org.springframework/spring-core,               6.2.19,       CVE-2026-41850 CVE-2026-41840",
        "dompurify,                                     3.4.11,       CVE-2026-65898",
        "lodash,                                        4.18.0,       CVE-2026-4800",
        "preact,                                        10.28.2,      CVE-2026-22028"
    })
    void hasNoLibraryWhoseWeaknessIsMendedElsewhere(String library, String mended, String known) throws IOException {
        Map<String, String> versions = versions(OF_THE_JAR);
        versions.putAll(versions(OF_THE_SCRIPTS));
        assertThat(versions).as("What is not used any more needs no line here").containsKey(library);
        assertThat(Version.parse(versions.get(library).replace(".RELEASE", "")))
                .as("%s has %s", library, known)
                .isGreaterThanOrEqualTo(Version.parse(mended));
    }

    /** Each by group and name, as a package's address has them. */
    private static Map<String, String> versions(String bill) throws IOException {
        JsonNode components = new ObjectMapper().readTree(text(bill)).path("components");
        assertThat(components).hasSizeGreaterThan(20);
        Map<String, String> versions = new TreeMap<>();
        components.forEach(component -> versions.put(
                List.of(component.path("group").asText(), component.path("name").asText()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/")),
                component.path("version").asText()));
        return versions;
    }

    private static String text(String bill) throws IOException {
        try (JarFile jar = jar();
                InputStream content = jar.getInputStream(jar.getEntry(bill))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JarFile jar() throws IOException {
        return new JarFile(System.getProperty("application.jar"));
    }
}
