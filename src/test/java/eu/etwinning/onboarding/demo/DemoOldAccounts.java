package eu.etwinning.onboarding.demo;

import eu.etwinning.onboarding.account.OldAccountImport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Old accounts of people who never were, at schools that are. The same at every start: they come from a fixed seed and
 * from the shipped schools.
 */
class DemoOldAccounts {

    static final int COUNT = 2000;

    private static final long SEED = 2022;
    private static final Map<String, List<String>> FIRST_NAMES = Map.of(
            "ES",
            List.of("Lucía", "Carlos", "Marta", "Javier", "Pilar", "Ángel"),
            "FR",
            List.of("Camille", "Julien", "Élodie", "Luc", "Zoé", "André"),
            "IT",
            List.of("Chiara", "Luca", "Giorgia", "Niccolò", "Elisa", "Paolo"),
            "PT",
            List.of("Inês", "Tiago", "Sofia", "João", "Rita", "Luís"),
            "RO",
            List.of("Ioana", "Ștefan", "Maria", "Mihai", "Ana", "Răzvan"));
    private static final Map<String, List<String>> LAST_NAMES = Map.of(
            "ES",
            List.of("García", "Muñoz", "Ruiz", "Peña", "Navarro"),
            "FR",
            List.of("Dubois", "Lefèvre", "Moreau", "Garçon", "Roux"),
            "IT",
            List.of("Russo", "Conti", "De Luca", "D'Angelo", "Rizzo"),
            "PT",
            List.of("Ferreira", "Gonçalves", "Lopes", "Simões", "Pinto"),
            "RO",
            List.of("Ionescu", "Țurcanu", "Popa", "Dumitrașcu", "Stan"));
    private static final List<String> PROJECTS = List.of(
            "Bread of Europe",
            "Our river, your river",
            "Maths without borders",
            "A postcard a week",
            "Young reporters",
            "The tales our grandparents told",
            "Robots at school",
            "Songs for peace",
            "Water is life",
            "Streets and their names");
    private static final List<String> LABELS = List.of("", "National Quality Label", "European Quality Label");
    private static final int LAST_YEAR = 2021;

    private final JdbcClient jdbc;
    private final OldAccountImport oldAccountImport;
    private final Random random = new Random(SEED);

    DemoOldAccounts(JdbcClient jdbc, OldAccountImport oldAccountImport) {
        this.jdbc = jdbc;
        this.oldAccountImport = oldAccountImport;
    }

    /**
     * Brings them in by the import that production uses; again changes nothing. The shipped schools must be in the
     * register.
     */
    void bringIn() {
        try {
            Path file = Files.createTempFile("old-accounts", ".csv");
            try {
                write(file);
                oldAccountImport.run(file, false, line -> {});
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) throws IOException {
        Map<String, List<String>> schools = schools();
        List<String> countries = FIRST_NAMES.keySet().stream().sorted().toList();
        try (CSVPrinter lines =
                new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            lines.printRecord(OldAccountImport.columns());
            List<DemoTeacher> known = DemoPeople.TEACHERS.stream()
                    .filter(DemoTeacher::onOldPlatform)
                    .toList();
            for (DemoTeacher teacher : known) {
                writeAccount(lines, teacher.person(), teacher.country(), schools, 2);
            }
            for (int number = known.size() + 1; number <= COUNT; number++) {
                String country = anyOf(countries);
                writeAccount(
                        lines,
                        EuLoginPerson.named(
                                anyOf(FIRST_NAMES.get(country)),
                                anyOf(LAST_NAMES.get(country)),
                                "old.member." + number + "@example.org"),
                        country,
                        schools,
                        random.nextInt(4));
            }
        }
    }

    private void writeAccount(
            CSVPrinter lines, EuLoginPerson person, String country, Map<String, List<String>> schools, int projects)
            throws IOException {
        String school = anyOf(schools.get(country));
        LocalDate since = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(15 * 365));
        List<Object> account = List.of(person.email(), person.givenName(), person.familyName(), country, school, since);
        if (projects == 0) {
            lines.printRecord(with(account, "", "", "", ""));
        }
        int first = random.nextInt(PROJECTS.size());
        for (int project = 0; project < projects; project++) {
            lines.printRecord(with(
                    account,
                    PROJECTS.get((first + project) % PROJECTS.size()),
                    since.getYear() + random.nextInt(LAST_YEAR + 1 - since.getYear()),
                    project == 0 ? "founder" : "partner",
                    // Whoever has two projects at least has one with a label to show.
                    project == 1 ? "European Quality Label" : anyOf(LABELS)));
        }
    }

    private Map<String, List<String>> schools() {
        return jdbc
                .sql(
                        "select country, name from school where source <> 'teacher' and country <> 'PL' order by source, source_id")
                .query((row, number) -> Map.entry(row.getString("country"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T> T anyOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static List<Object> with(List<Object> account, Object... project) {
        List<Object> line = new ArrayList<>(account);
        line.addAll(List.of(project));
        return line;
    }
}
