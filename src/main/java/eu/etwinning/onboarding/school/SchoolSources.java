package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.school.file.SchoolCsv;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The sources whose schools come with the application. */
@Component
public class SchoolSources {

    private final ResourceLoader resources;
    private final List<SchoolSource> sources;

    SchoolSources(ResourceLoader resources) {
        this.resources = resources;
        this.sources = SchoolCsv.read(
                resources.getResource("classpath:schools/sources.csv"),
                lines -> lines.map(SchoolSources::source).toList());
    }

    /** All sources. */
    public List<SchoolSource> all() {
        return sources;
    }

    public Optional<SchoolSource> find(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The schools of a source, as a compressed CSV file. */
    public Resource file(SchoolSource source) {
        return resources.getResource("classpath:schools/" + source.id() + ".csv.gz");
    }

    private static SchoolSource source(CSVRecord line) {
        return new SchoolSource(
                line.get("source"),
                line.get("country"),
                line.get("licence"),
                line.get("attribution"),
                Boolean.parseBoolean(line.get("number_is_official")));
    }
}
