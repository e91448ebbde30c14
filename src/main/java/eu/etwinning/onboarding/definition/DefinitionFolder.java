package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.process.TranslationFiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folders {@code processes} and {@code forms}: those in the jar, or those that are mounted in their place. */
@Component
public class DefinitionFolder implements TranslationFiles {

    private static final List<String> PROCESSES =
            List.of("*.bpmn", "*.dmn", "offices/*/*.bpmn", "offices/*/*.dmn", "offices/*/*.form");
    private static final List<String> FORMS = List.of("*.form");
    private static final String TRANSLATIONS = "forms/translations/*.json";

    private final ResourcePatternResolver resources;
    private final DefinitionProperties properties;

    public DefinitionFolder(ResourcePatternResolver resources, DefinitionProperties properties) {
        this.resources = resources;
        this.properties = properties;
    }

    /**
     * All files, with names that do not depend on where the folders lie, such as
     * {@code processes/offices/nso-es/etwinning-validation.bpmn}.
     *
     * @throws IllegalStateException if the folder that is named does not exist or has no diagram in it
     */
    public DefinitionSet read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        PROCESSES.forEach(pattern -> files.putAll(read("processes/", pattern)));
        FORMS.forEach(pattern -> files.putAll(read("forms/", pattern)));
        if (files.keySet().stream().noneMatch(name -> name.endsWith(".bpmn"))) {
            throw new IllegalStateException("There is no diagram in " + this
                    + ". Diagrams and tables lie in its folder processes, forms in its folder forms.");
        }
        return new DefinitionSet(files);
    }

    /** The forms in other languages: those in the jar, and those that are mounted, which come last and win. */
    @Override
    public List<Resource> translations() {
        List<Resource> translations = new ArrayList<>(find("classpath:" + TRANSLATIONS));
        if (isMounted()) {
            translations.addAll(find(root() + TRANSLATIONS));
        }
        return translations;
    }

    /** Where it is, for people. */
    @Override
    public String toString() {
        return isMounted() ? properties.folder() : "the jar";
    }

    private SortedMap<String, byte[]> read(String folder, String pattern) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Resource file : find(root() + folder + pattern)) {
            try {
                String address = UriUtils.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                files.put(address.substring(address.lastIndexOf("/" + folder) + 1), file.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return files;
    }

    private List<Resource> find(String pattern) {
        try {
            return List.of(resources.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(pattern + " cannot be read", e);
        }
    }

    private String root() {
        if (!isMounted()) {
            return "classpath:";
        }
        Path folder = Path.of(properties.folder()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "The folder " + folder
                            + " does not exist. It is named by the property onboarding.definitions.folder, or where a command was called.");
        }
        return "file:" + folder + "/";
    }

    private boolean isMounted() {
        return properties.folder() != null && !properties.folder().isBlank();
    }
}
