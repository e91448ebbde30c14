package eu.etwinning.onboarding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README and the papers in src/docs say of the code is true. */
class PapersTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`@?([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?`");
    private static final Pattern FILE = Pattern.compile("`((?:src|forms|processes)/[^`\\s<>*…]+)`");

    /** Types of libraries that the papers name. */
    private static final Set<String> OF_LIBRARIES =
            Set.of("JavaDelegate", "BpmnError", "TenantIdProvider", "Scheduled", "Clock", "OidcUser", "NamedInterface");

    @Test
    void theModulesAreThoseOfThePicture() throws IOException {
        String now = new ModulePicture(ApplicationModules.of(OnboardingApplication.class)).mermaid();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("modules.mmd"), now);
        assertThat(Files.readString(DOCS.resolve("architecture.md")))
                .as("architecture.md; the picture as it should be is in target/modules.mmd")
                .contains("```mermaid\n" + now + "```\n");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadToFiles(Path paper) throws IOException {
        assertThat(found(paper, LINK).map(link -> link.group(1)).filter(link -> !link.contains(":")))
                .allSatisfy(link -> assertThat(paper.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("papersForProgrammers")
    void filesThatAreNamedAreThere(Path paper) throws IOException {
        assertThat(found(paper, FILE).map(file -> Path.of(file.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @MethodSource("papersAboutTheCode")
    void classesAndMethodsThatAreNamedAreThere(Path paper) throws IOException {
        Map<String, String> sources = sources();
        assertThat(found(paper, CLASS).filter(name -> !OF_LIBRARIES.contains(name.group(1))))
                .allSatisfy(name -> {
                    assertThat(sources).containsKey(name.group(1));
                    if (name.group(2) != null) {
                        assertThat(sources.get(name.group(1))).contains(name.group(2) + "(");
                    }
                });
    }

    @Test
    void eachDecisionSaysWhyAndWhatFollows() throws IOException {
        try (Stream<Path> decisions = Files.list(DOCS.resolve("decisions"))) {
            assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
                assertThat(decision.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
                assertThat(Files.readString(decision)).contains("## Context\n", "## Decision\n", "## Consequences\n");
            });
        }
    }

    static Stream<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            List<Path> docs =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(Path.of("README.md")), docs.stream().sorted());
        }
    }

    /** The guide for process owners has files that its readers are yet to make, and names no classes. */
    static Stream<Path> papersForProgrammers() throws IOException {
        return papers().filter(paper -> !paper.endsWith("process-owners.md"));
    }

    static Stream<Path> papersAboutTheCode() throws IOException {
        return papersForProgrammers().filter(paper -> !paper.endsWith("README.md"));
    }

    private static Stream<MatchResult> found(Path paper, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(paper)).results();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(PapersTest::nameOf, PapersTest::text, (one, other) -> one + other));
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
