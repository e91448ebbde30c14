package eu.etwinning.onboarding.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The definitions as they lie in processes/ and forms/, to be changed as a process owner would. */
public class ShippedDefinitions {

    private final Map<String, byte[]> files = new TreeMap<>();

    public static ShippedDefinitions read() throws IOException {
        ShippedDefinitions definitions = new ShippedDefinitions();
        for (Path folder : List.of(Path.of("processes"), Path.of("forms"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    definitions.files.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return definitions;
    }

    public Map<String, byte[]> files() {
        return files;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /** Fails where nothing is to be replaced, so that an edit does not stop being one. */
    public ShippedDefinitions replace(String file, String old, String now) {
        if (!text(file).contains(old)) {
            throw new AssertionError(file + " does not contain " + old);
        }
        return put(file, text(file).replace(old, now));
    }

    ShippedDefinitions replaceAll(String file, String pattern, String now) {
        if (!Pattern.compile(pattern, Pattern.DOTALL).matcher(text(file)).find()) {
            throw new AssertionError(file + " has nothing like " + pattern);
        }
        return put(
                file,
                Pattern.compile(pattern, Pattern.DOTALL).matcher(text(file)).replaceAll(now));
    }

    public ShippedDefinitions put(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ShippedDefinitions delete(String file) {
        if (files.remove(file) == null) {
            throw new AssertionError("There is no " + file);
        }
        return this;
    }
}
