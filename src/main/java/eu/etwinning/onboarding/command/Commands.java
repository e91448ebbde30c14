package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.account.OldAccountImport;
import eu.etwinning.onboarding.csv.UnusableFileException;
import eu.etwinning.onboarding.definition.DefinitionCheck;
import eu.etwinning.onboarding.definition.DefinitionFolder;
import eu.etwinning.onboarding.definition.DefinitionProperties;
import eu.etwinning.onboarding.definition.check.Findings;
import eu.etwinning.onboarding.school.SchoolFileExport;
import eu.etwinning.onboarding.school.SchoolFileImport;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The commands of the jar. Each answers with an exit code. The imports and the export need the database alone and start
 * nothing else; the check of definitions needs nothing.
 */
public class Commands {

    private static final String IMPORT_OLD_ACCOUNTS = "import-old-accounts";
    private static final String IMPORT_SCHOOLS = "import-schools";
    private static final String EXPORT_SCHOOLS = "export-schools";
    private static final List<String> COMMANDS = List.of(IMPORT_OLD_ACCOUNTS, IMPORT_SCHOOLS, EXPORT_SCHOOLS);
    private static final List<String> ABOUT_DEFINITIONS =
            List.of(DefinitionCommands.DEFINITIONS, DefinitionCommands.GO_BACK, DefinitionCommands.MIGRATE_CASES);
    private static final String CHECK_DEFINITIONS = "check-definitions";
    private static final String DRY_RUN = "--dry-run";
    private static final int DONE = 0;
    private static final int NOT_ALL_DONE = 1;
    private static final int WRONG_CALL = 2;
    private static final int MOST_TOLD = 100;

    private final PrintStream out;
    private final DefinitionCommands definitionCommands;
    private final AdministratorCommand administratorCommand;

    /** @param out where the commands say what they do */
    public Commands(PrintStream out) {
        this.out = out;
        this.definitionCommands = new DefinitionCommands(out);
        this.administratorCommand = new AdministratorCommand(out);
    }

    /** Whether the arguments call a command, rather than configure the application. */
    public boolean called(String... arguments) {
        return words(arguments).findFirst().isPresent();
    }

    /**
     * Carries the command out.
     *
     * @return 0 if all is done; 1 if lines were refused, definitions have problems, or the file or the database cannot
     *     be used; 2 if the call was wrong
     */
    public int run(String... arguments) {
        List<String> words = words(arguments).toList();
        if (words.get(0).equals(CHECK_DEFINITIONS) && words.size() <= 2) {
            return checkDefinitions(words.stream().skip(1).map(Path::of).findFirst());
        }
        if (administratorCommand.called(words)) {
            return makeAdministrator(words.get(1), arguments);
        }
        boolean aboutDefinitions = definitionCommands.called(words);
        if (!aboutDefinitions && (words.size() != 2 || !COMMANDS.contains(words.get(0)))) {
            usage(words);
            return WRONG_CALL;
        }
        Optional<ConfigurableApplicationContext> context =
                connect(aboutDefinitions ? DefinitionCommandContext.class : CommandContext.class, arguments);
        if (context.isEmpty()) {
            return NOT_ALL_DONE;
        }
        boolean dryRun = Arrays.asList(arguments).contains(DRY_RUN);
        try (ConfigurableApplicationContext connected = context.get()) {
            return aboutDefinitions
                    ? definitionCommands.run(connected, words, dryRun, arguments)
                    : carryOut(connected, words.get(0), Path.of(words.get(1)), dryRun);
        } catch (UnusableFileException e) {
            out.println(e.getMessage());
        } catch (BeansException e) {
            cannotStart();
        } catch (DataAccessException e) {
            out.println(
                    "The database does not take it: " + e.getMostSpecificCause().getMessage()
                            + "\nThe application must have been started on this database once. What was committed before stays; run the command again.");
        }
        return NOT_ALL_DONE;
    }

    private int makeAdministrator(String word, String... arguments) {
        EmailAddress address;
        try {
            address = new EmailAddress(word);
        } catch (NoEmailAddressException none) {
            out.println("The e-mail address will not do: " + none.getMessage());
            return WRONG_CALL;
        }
        Optional<ConfigurableApplicationContext> context = connect(AdministratorCommandContext.class, arguments);
        if (context.isEmpty()) {
            return NOT_ALL_DONE;
        }
        try (ConfigurableApplicationContext connected = context.get()) {
            administratorCommand.run(connected, address);
            return DONE;
        }
    }

    private int checkDefinitions(Optional<Path> folder) {
        // Nothing is started that would tell the log to be quiet.
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        try {
            Map<String, byte[]> files = new DefinitionFolder(
                            new PathMatchingResourcePatternResolver(),
                            new DefinitionProperties(folder.map(Path::toString).orElse("")))
                    .read()
                    .files();
            Findings findings = new DefinitionCheck().findings(files);
            findings.remarks().forEach(remark -> out.println("Remark. " + remark));
            findings.problems().forEach(problem -> out.println("Problem. " + problem));
            out.printf(
                    "%d files; %d problems, %d remarks%n",
                    files.size(), findings.problems().size(), findings.remarks().size());
            return findings.problems().isEmpty() ? DONE : NOT_ALL_DONE;
        } catch (IllegalStateException | UncheckedIOException e) {
            out.println(e.getMessage());
            return NOT_ALL_DONE;
        }
    }

    private int carryOut(ConfigurableApplicationContext context, String command, Path file, boolean dryRun) {
        return switch (command) {
            case IMPORT_SCHOOLS -> importSchools(context.getBean(SchoolFileImport.class), file, dryRun);
            case EXPORT_SCHOOLS -> exportSchools(context.getBean(SchoolFileExport.class), file);
            default -> importOldAccounts(context.getBean(OldAccountImport.class), file, dryRun);
        };
    }

    private int importOldAccounts(OldAccountImport oldAccounts, Path file, boolean dryRun) {
        OldAccountImport.Report report = oldAccounts.run(file, dryRun, out::println);
        if (report.vanished() > 0) {
            out.printf("%d accounts are here and not in the file; they stay%n", report.vanished());
        }
        out.printf(
                "%d accounts with %d projects %s; %d lines refused%n",
                report.accounts(), report.projects(), outcome(dryRun), report.refused());
        return report.refused() == 0 ? DONE : NOT_ALL_DONE;
    }

    private int importSchools(SchoolFileImport schools, Path file, boolean dryRun) {
        SchoolFileImport.Report report = schools.run(file, dryRun, out::println);
        if (!report.vanished().isEmpty()) {
            out.printf(
                    "%d schools of these sources are in the register and not in the file any more; they stay:%n",
                    report.vanished().size());
            report.vanished().stream().limit(MOST_TOLD).forEach(school -> out.println("  " + school));
        }
        out.printf("%d schools %s; %d lines refused%n", report.schools(), outcome(dryRun), report.refused());
        return report.refused() == 0 ? DONE : NOT_ALL_DONE;
    }

    private int exportSchools(SchoolFileExport schools, Path file) {
        out.printf("%d schools are in %s%n", schools.run(file), file);
        return DONE;
    }

    private static String outcome(boolean dryRun) {
        return dryRun ? "would be brought in (nothing was written)" : "are in";
    }

    private Optional<ConfigurableApplicationContext> connect(Class<?> needed, String... arguments) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(needed)
                    .web(WebApplicationType.NONE)
                    // A command asks for what it does itself.
                    .lazyInitialization(true)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(
                            "logging.level.root=error",
                            // What the engine refuses, and why nothing can start, the command tells in its own words.
                            "logging.level.org.camunda.bpm.engine.context=off",
                            "logging.level.org.springframework.boot=off",
                            "camunda.bpm.job-execution.enabled=false")
                    .run(arguments);
            // Said before anything is done: a database is named.
            context.getBean(DataSource.class);
            return Optional.of(context);
        } catch (RuntimeException e) {
            cannotStart();
            return Optional.empty();
        }
    }

    private void cannotStart() {
        out.println(
                "The command cannot start. Is spring.datasource.url (SPRING_DATASOURCE_URL) set, with user name and password? "
                        + "The application must have been started on this database once.");
    }

    private void usage(List<String> words) {
        if (Stream.of(COMMANDS, ABOUT_DEFINITIONS, List.of(CHECK_DEFINITIONS))
                        .noneMatch(known -> known.contains(words.get(0)))
                && !AdministratorCommand.isMeant(words)) {
            out.println("There is no command '" + words.get(0) + "'.");
        }
        out.println("""
                import-old-accounts FILE.csv [--dry-run]
                    brings in accounts of the old eTwinning platform. The first line of the file names its columns:
                    %s
                    Those of the project may be left out. An account with several projects has several lines.
                import-schools FILE.csv [--dry-run]
                    brings schools into the register. The first line of the file names its columns:
                    %s
                    The first four are needed. 'other_names' are parted by |. Schools that the file lacks are told of and stay.
                export-schools FILE.csv
                    writes all schools that came from files, in the form that import-schools takes; gzip if the name ends in .gz.
                check-definitions [FOLDER]
                    says whether the diagrams, tables and forms in FOLDER/processes and FOLDER/forms (else those in the jar) may be deployed, what is
                    wrong with which element, and how to mend it. Needs no database.
                The imports: UTF-8, plain or gzip; semicolon, comma or tab. Running one again updates and doubles nothing. --dry-run checks the file
                and writes nothing.
                %s
                %s""".formatted(
                        String.join(", ", OldAccountImport.columns()),
                        String.join(", ", SchoolFileImport.columns()),
                        AdministratorCommand.usage().strip(),
                        DefinitionCommands.usage().strip()));
    }

    private static Stream<String> words(String... arguments) {
        return Arrays.stream(arguments).filter(argument -> !argument.startsWith("--"));
    }
}
