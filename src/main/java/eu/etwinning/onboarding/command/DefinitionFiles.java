package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.csv.UnusableFileException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders {@code processes} and {@code forms}, those in a folder or those in the jar. */
class DefinitionFiles {

    private static final List<String> PATTERNS = List.of("processes/**/*.bpmn", "processes/**/*.dmn", "processes/**/*.form", "forms/*.form");
    private static final String DEFINITION = ".*\\.(bpmn|dmn|form)";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /** Contents by name, such as {@code forms/find-school.form}. */
    Map<String, byte[]> ofTheJar() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource file : resources.getResources("classpath:" + pattern)) {
                    String address = file.getURL().toString();
                    files.put(address.substring(address.lastIndexOf("/" + folder) + 1), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions in the jar cannot be read", e);
        }
        return files;
    }

    /**
     * The same of a folder that has the folders {@code processes} and {@code forms} in it.
     *
     * @throws UnusableFileException if it does not, or cannot be read
     */
    Map<String, byte[]> of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String part : List.of("processes", "forms")) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new UnusableFileException("There is no folder '" + part + "' in " + folder, new NoSuchFileException(part));
            }
            try (Stream<Path> found = Files.walk(folder.resolve(part))) {
                for (Path file : found.filter(path -> path.toString().matches(DEFINITION)).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UnusableFileException(folder.resolve(part) + " cannot be read: " + e.getMessage(), e);
            }
        }
        return files;
    }
}
