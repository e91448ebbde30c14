package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.definition.CaseMigration;
import eu.etwinning.onboarding.definition.DefinitionDifference;
import eu.etwinning.onboarding.definition.DefinitionHistory;
import eu.etwinning.onboarding.definition.DeployedSet;
import eu.etwinning.onboarding.definition.FileDifference;
import eu.etwinning.onboarding.definition.RenamedElements;
import org.springframework.context.ApplicationContext;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The commands about diagrams, tables and forms that were put live. */
class DefinitionCommands {

    static final String DEFINITIONS = "definitions";
    static final String GO_BACK = "go-back";
    static final String MIGRATE_CASES = "migrate-cases";
    private static final String MAPPING = "--mapping=";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final int DONE = 0;
    private static final int NOT_ALL_DONE = 1;
    private static final int MOST_TOLD = 100;

    private final PrintStream out;

    DefinitionCommands(PrintStream out) {
        this.out = out;
    }

    /** Whether these words, which are no options, are a call of one of them. */
    boolean called(List<String> words) {
        return switch (words.get(0)) {
            case DEFINITIONS, MIGRATE_CASES -> words.size() == 1;
            case GO_BACK -> words.size() == 2 && words.get(1).matches("[0-9]{1,9}");
            default -> false;
        };
    }

    /** Answers with the exit code. */
    int run(ApplicationContext context, List<String> words, boolean dryRun, String... arguments) {
        return switch (words.get(0)) {
            case GO_BACK -> goBack(context.getBean(DefinitionHistory.class), Integer.parseInt(words.get(1)));
            case MIGRATE_CASES -> migrate(context.getBean(CaseMigration.class), dryRun, arguments);
            default -> list(context.getBean(DefinitionHistory.class));
        };
    }

    static String usage() {
        return """
                definitions
                    lists the sets of diagrams, tables and forms that were put live, newest first, with what each changed.
                go-back NUMBER
                    puts an earlier set live again. It stays live when nodes start, with whatever files, until a new set comes.
                migrate-cases [--mapping=FILE] [--dry-run]
                    moves running cases to the version of their diagram that is live, where that is safe; the others are listed and go on in theirs.
                    The plan comes first. A line of FILE names an element that has another id now: teacher-onboarding.findSchool=lookForSchool
                    Running it again goes on where it stopped. --dry-run tries everything and changes nothing.
                """;
    }

    private int list(DefinitionHistory history) {
        for (DeployedSet set : history.newestFirst()) {
            out.printf(
                    "%d%s  %s, by %s%s%n",
                    set.number(),
                    set.live() ? "  live" : "",
                    MINUTE.format(set.at()),
                    set.by(),
                    set.backTo() == null ? "" : ": back to " + set.backTo());
            history.changes(set.number()).forEach(this::tell);
        }
        history.stranded().forEach(cases -> out.println(cases.sentence()));
        return DONE;
    }

    private void tell(FileDifference difference) {
        out.printf(
                "    %s%s %s%n",
                difference.office().isEmpty() ? "" : difference.office() + ": ",
                difference.file(),
                word(difference.kind()));
        difference
                .elements()
                .forEach(element -> out.printf(
                        "        %s%s %s%n",
                        element.element(),
                        element.name().isEmpty() ? "" : " '" + element.name() + "'",
                        word(element.kind())));
    }

    private static String word(DefinitionDifference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private int goBack(DefinitionHistory history, int number) {
        try {
            out.printf("Set %d is live again, as number %d%n", number, history.goBack(number));
            return DONE;
        } catch (NoSuchElementException | IllegalStateException e) {
            out.println(e.getMessage() + ". Nothing has changed; 'definitions' lists all sets.");
            return NOT_ALL_DONE;
        }
    }

    private int migrate(CaseMigration migration, boolean dryRun, String... arguments) {
        RenamedElements renamed = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(MAPPING))
                .map(argument -> RenamedElements.read(Path.of(argument.substring(MAPPING.length()))))
                .findFirst()
                .orElse(RenamedElements.NONE);
        try {
            CaseMigration.Report report = migration.run(renamed, dryRun, out::println);
            report.stayed().stream()
                    .limit(MOST_TOLD)
                    .forEach(stayed -> out.printf(
                            "%s, version %d: %s stays, because %s%n",
                            stayed.process(), stayed.version(), stayed.key(), stayed.reason()));
            out.printf(
                    "%d cases %s; %d stay%n",
                    report.moved(),
                    dryRun ? "would be moved (nothing was changed)" : "are moved",
                    report.stayed().size());
            return report.stayed().isEmpty() ? DONE : NOT_ALL_DONE;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\nNothing was moved.");
            return NOT_ALL_DONE;
        }
    }
}
