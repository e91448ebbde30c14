package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.csv.UnusableFileException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.spring.JqwikSpringSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@JqwikSpringSupport
@OnboardingTest
class SchoolFileExportTest {

    private static final String SOURCE = "export-test";

    @Autowired
    private SchoolFileImport schoolFileImport;

    @Autowired
    private SchoolFileExport schoolFileExport;

    @Autowired
    private JdbcClient jdbc;

    private Path folder;

    @BeforeTry
    void begin() throws IOException {
        folder = Files.createTempDirectory("export");
        jdbc.sql("""
                delete from school where source <> 'teacher' and not exists (select from membership where school = school.id)
                and not exists (select from school_merge where school.id in (merged, survivor))""").update();
    }

    @AfterTry
    void end() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 40)
    void whatWasImportedIsExported(@ForAll("schools") List<Map<String, String>> schools, @ForAll boolean compressed)
            throws IOException {
        schoolFileImport.run(written(schools), false, line -> {
            throw new AssertionError(line);
        });
        Path exported = folder.resolve(compressed ? "exported.csv.gz" : "exported.csv");
        assertThat(schoolFileExport.run(exported))
                .isEqualTo(jdbc.sql("select count(*) from school where source <> 'teacher'")
                        .query(Integer.class)
                        .single());

        Path again = folder.resolve("again.csv");
        jdbc.sql("delete from school where source = ?").param(SOURCE).update();
        assertThat(schoolFileImport
                        .run(exported, false, line -> {
                            throw new AssertionError(line);
                        })
                        .schools())
                .isGreaterThanOrEqualTo(schools.size());
        schoolFileExport.run(again);

        assertThat(ours(again)).containsExactlyInAnyOrderElementsOf(schools);
    }

    @Example
    void leavesTheFileThatIsThereAloneWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("schools.csv"), "before");
        Files.createDirectory(folder.resolve("schools.csv.part"));

        assertThatThrownBy(() -> schoolFileExport.run(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("schools.csv cannot be written");
        assertThat(file).hasContent("before");
        assertThatThrownBy(() -> schoolFileExport.run(folder.resolve("nowhere/schools.csv")))
                .isInstanceOf(UnusableFileException.class);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> schools() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("aZé ł,;\"'=Жω\u05D0".toCharArray())
                .ofMaxLength(30)
                .map(String::strip);
        Arbitrary<String> name = text.map(some -> "S" + some);
        Arbitrary<String> otherNames = name.set()
                .ofMaxSize(3)
                .map(names -> String.join("|", names.stream().sorted().toList()));
        Arbitrary<Map<String, String>> school = Combinators.combine(
                        name, text, text, Arbitraries.of(SchoolKind.class), otherNames)
                .as((called, city, address, kind, others) -> Map.of(
                        "name", called, "city", city, "address", address, "kind", kind.name(), "other_names", others));
        return school.list().ofMinSize(1).ofMaxSize(5);
    }

    private Path written(List<Map<String, String>> schools) throws IOException {
        Path file = folder.resolve("schools.csv");
        try (CSVPrinter lines = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
            lines.printRecord("other_names", "kind", "address", "city", "name", "country", "source", "source_id");
            for (int i = 0; i < schools.size(); i++) {
                Map<String, String> school = schools.get(i);
                lines.printRecord(
                        school.get("other_names"),
                        school.get("kind"),
                        school.get("address"),
                        school.get("city"),
                        school.get("name"),
                        "LT",
                        SOURCE,
                        i);
            }
        }
        return file;
    }

    private static List<Map<String, String>> ours(Path file) throws IOException {
        try (CSVParser lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return lines.stream()
                    .filter(line -> line.get("source").equals(SOURCE))
                    .map(SchoolFileExportTest::told)
                    .toList();
        }
    }

    private static Map<String, String> told(CSVRecord line) {
        return Map.of(
                "name",
                line.get("name"),
                "city",
                line.get("city"),
                "address",
                line.get("address"),
                "kind",
                line.get("kind"),
                "other_names",
                line.get("other_names"));
    }
}
