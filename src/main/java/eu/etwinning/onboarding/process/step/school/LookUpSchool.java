package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.membership.SchoolLookups;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.FoundSchools;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolMatch;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ADDED_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.COUNTRY;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_MATCHES;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SEARCH_COUNTRY;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SEARCH_WORDS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SIMILAR_SCHOOLS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WORDS;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Look up school": the best matches for the words given, and names that are only similar; a school that was just added
 * comes first.
 */
@DiagramPart(
        name = "Look up school",
        topic = TaskCategory.SCHOOL,
        does =
                "Searches the school register for the best matches in that country; a school that was just added comes first.",
        needs = TEACHER,
        mayUse = {ADDED_SCHOOL, COUNTRY, WORDS},
        sets = {SEARCH_COUNTRY, SEARCH_WORDS, SCHOOL_MATCHES, SIMILAR_SCHOOLS})
@Component
class LookUpSchool implements JavaDelegate {

    private static final int BEST_MATCHES = 10;

    private final SchoolSearch search;
    private final SchoolRegister register;
    private final SchoolLookups lookups;

    LookUpSchool(SchoolSearch search, SchoolRegister register, SchoolLookups lookups) {
        this.search = search;
        this.register = register;
        this.lookups = lookups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object added = execution.getVariable(OnboardingProcess.ADDED_SCHOOL);
        if (added == null) {
            String country = text(execution, OnboardingProcess.COUNTRY);
            String words = text(execution, OnboardingProcess.WORDS);
            FoundSchools found = search.search(country, words, BEST_MATCHES);
            found(execution, country, words, schools(found.matches()), schools(found.similar()));
        } else {
            School school = register.get((Long) added);
            FoundSchools found = search.search(school.country(), school.name() + " " + school.city(), BEST_MATCHES);
            Stream<School> others = Stream.concat(schools(found.matches()), schools(found.similar()))
                    .filter(other -> other.id() != school.id());
            found(execution, school.country(), school.name(), Stream.of(school), others.limit(BEST_MATCHES - 1L));
        }
    }

    private static Stream<School> schools(List<SchoolMatch> matches) {
        return matches.stream().map(SchoolMatch::school);
    }

    private void found(
            DelegateExecution execution, String country, String words, Stream<School> matches, Stream<School> similar) {
        List<Long> best = matches.map(School::id).toList();
        List<Long> others = similar.map(School::id).toList();
        lookups.keep(
                teacher(execution),
                Stream.concat(best.stream(), others.stream()).toList());
        execution.setVariable(OnboardingProcess.SEARCH_COUNTRY, country);
        execution.setVariable(OnboardingProcess.SEARCH_WORDS, words);
        execution.setVariable(OnboardingProcess.SCHOOL_MATCHES, ids(best));
        execution.setVariable(OnboardingProcess.SIMILAR_SCHOOLS, ids(others));
    }

    private static String ids(List<Long> schools) {
        return schools.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
