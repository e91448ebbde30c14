package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolMatch;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Opens the offices' cases about old accounts and addresses. The office must be known before a case begins: it is the
 * case's tenant.
 */
@Component
class HelpCases {

    private final DecisionService decisions;
    private final RuntimeService runtime;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final SchoolSearch search;

    HelpCases(
            DecisionService decisions,
            RuntimeService runtime,
            Memberships memberships,
            SchoolRegister schools,
            SchoolSearch search) {
        this.decisions = decisions;
        this.runtime = runtime;
        this.memberships = memberships;
        this.schools = schools;
        this.search = search;
    }

    /**
     * Begins a case with the office that the table {@code national-office} names for the country of the request, and
     * for the region of the school.
     *
     * @param school what the school is called that the old account is of; empty if nobody knows
     */
    void open(HelpRequest help, String businessKey, String school) {
        DmnDecisionRuleResult office = decisions
                .evaluateDecisionTableByKey(
                        "national-office",
                        Map.of(OnboardingProcess.COUNTRY, help.country(), "region", region(help, school)))
                .getSingleResult();
        runtime.startProcessInstanceByKey(
                OnboardingProcess.OLD_ACCOUNT_HELP,
                businessKey,
                Map.of(
                        OnboardingProcess.HELP,
                        help.id().toString(),
                        OnboardingProcess.OFFICE,
                        office.<String>getEntry("office"),
                        OnboardingProcess.OFFICE_NAME,
                        office.<String>getEntry("name"),
                        OnboardingProcess.DAYS,
                        office.<Integer>getEntry("days")));
    }

    /**
     * The region of a school of the teacher in that country, else of the old account's; nothing if the register does
     * not say.
     */
    private String region(HelpRequest help, String oldSchool) {
        Stream<School> attached = memberships.of(help.teacher()).stream()
                .map(membership -> schools.get(membership.school()))
                .filter(school -> school.country().equals(help.country()));
        Stream<School> old = Stream.of(oldSchool)
                .filter(name -> !name.isBlank())
                .flatMap(name -> search.search(help.country(), name, 1).matches().stream())
                .map(SchoolMatch::school);
        return Stream.concat(attached, old)
                .map(School::region)
                .filter(region -> !region.isBlank())
                .findFirst()
                .orElse("");
    }
}
