package eu.etwinning.onboarding.definition.check;

import java.util.List;
import java.util.Map;

/** Asks all rules of a set of definitions. Keeps nothing between two sets. */
public class DefinitionRules {

    private final Vocabulary vocabulary;
    private final TableTrials trials = new TableTrials();

    public DefinitionRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param files all that would be deployed together: contents by name. The name is told with what is found; a file
     *     of one office alone has {@code offices/<office>/} in it
     */
    public synchronized Findings findings(Map<String, byte[]> files) {
        Report report = new Report();
        Definitions definitions = new DefinitionReader().read(files, report);
        if (report.isClean()) {
            check(definitions, vocabulary.withRoles(new OwnRoles(definitions).all()), report);
        }
        return report.findings();
    }

    private void check(Definitions definitions, Vocabulary vocabulary, Report report) {
        onWhatIsNamed(vocabulary).forEach(rule -> rule.check(definitions, report));
        // A way that names what does not exist cannot be followed.
        boolean canBeFollowed = report.isClean();
        onEachElement(vocabulary).forEach(rule -> rule.check(definitions, report));
        if (canBeFollowed) {
            onAllWays(new StateSpace(definitions, vocabulary, trials)).forEach(rule -> rule.check(definitions, report));
        }
    }

    private List<Rule> onWhatIsNamed(Vocabulary vocabulary) {
        return List.of(
                new Processes(vocabulary),
                new ElementKinds(),
                new ServiceTasks(vocabulary),
                new Listeners(vocabulary),
                new UserTasks(vocabulary),
                new Decisions(),
                new Calls(vocabulary),
                new Gateways(vocabulary),
                new Messages(vocabulary),
                new Errors(vocabulary),
                new BackWays(),
                new TableAnswers(vocabulary, trials));
    }

    private static List<Rule> onEachElement(Vocabulary vocabulary) {
        return List.of(
                new Connections(),
                new Timers(vocabulary),
                new Scripts(),
                new Expressions(vocabulary),
                new FormComponents(),
                new FormNames(vocabulary),
                new OfficeVariants(),
                new OfficeMailboxes(),
                new TimeZones(),
                new StaffAndTeachersApart(vocabulary),
                new EngineParser());
    }

    private static List<Rule> onAllWays(StateSpace walk) {
        return List.of(
                new InputsAreThere(walk),
                new AccessIsDecided(walk),
                new CompanyStaffStaysOut(walk),
                new AddedSchoolIsLookedUp(walk));
    }
}
