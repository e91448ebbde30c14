package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.csv.UnusableFileException;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which elements of diagrams have another id now.
 *
 * @param byProcess by process, the earlier id and the later one
 */
public record RenamedElements(Map<String, Map<String, String>> byProcess) {

    public static final RenamedElements NONE = new RenamedElements(Map.of());

    /**
     * Reads a file with lines such as {@code teacher-onboarding.findSchool=lookForSchool}.
     *
     * @throws UnusableFileException if it cannot be read, or a line names no process
     */
    public static RenamedElements read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableFileException(file + " cannot be read", e);
        }
        Map<String, Map<String, String>> renamed = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> {
            int dot = name.indexOf('.');
            if (dot < 1 || lines.getProperty(name).isBlank()) {
                throw new UnusableFileException(
                        "'" + name + "' in " + file + " is not written as process.element=new-element", null);
            }
            renamed.computeIfAbsent(name.substring(0, dot), process -> new TreeMap<>())
                    .put(name.substring(dot + 1), lines.getProperty(name).strip());
        });
        return new RenamedElements(renamed);
    }

    /** Those of one process. */
    Map<String, String> of(String process) {
        return byProcess.getOrDefault(process, Map.of());
    }
}
