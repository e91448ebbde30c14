package eu.etwinning.onboarding.school.file;

import eu.etwinning.onboarding.school.SchoolKind;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Collectors;

/** What each source's types mean: the table {@code schools/kinds.csv}. */
@Component
public class SchoolKinds {

    private final Map<String, SchoolKind> kinds;

    SchoolKinds(ResourceLoader resources) {
        kinds = SchoolCsv.read(
                resources.getResource("classpath:schools/kinds.csv"),
                lines -> lines.collect(Collectors.toMap(
                        line -> key(line.get("source"), line.get("type")),
                        line -> SchoolKind.valueOf(line.get("kind")))));
    }

    /** The kind that a source means by a type; UNKNOWN, for the validator to decide, if the table does not say. */
    public SchoolKind of(String source, String type) {
        return kinds.getOrDefault(key(source, type), SchoolKind.UNKNOWN);
    }

    private static String key(String source, String type) {
        return source + "\n" + type;
    }
}
