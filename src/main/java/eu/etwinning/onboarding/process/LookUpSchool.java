package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/** "Look up school": the best matches for the words given; a school that was just added comes first. */
@Component
class LookUpSchool implements JavaDelegate {

    private static final int BEST_MATCHES = 10;

    private final SchoolSearch search;
    private final SchoolRegister register;

    LookUpSchool(SchoolSearch search, SchoolRegister register) {
        this.search = search;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object added = execution.getVariable(OnboardingProcess.ADDED_SCHOOL);
        if (added == null) {
            String country = text(execution, OnboardingProcess.COUNTRY);
            String words = text(execution, OnboardingProcess.WORDS);
            found(execution, country, words, search.search(country, words, BEST_MATCHES).stream());
        } else {
            School school = register.get((Long) added);
            List<School> similar = search.search(school.country(), school.name() + " " + school.city(), BEST_MATCHES);
            found(execution, school.country(), school.name(), Stream.concat(Stream.of(school), similar.stream()));
        }
    }

    private void found(DelegateExecution execution, String country, String words, Stream<School> schools) {
        execution.setVariable(OnboardingProcess.SEARCH_COUNTRY, country);
        execution.setVariable(OnboardingProcess.SEARCH_WORDS, words);
        execution.setVariable(OnboardingProcess.SCHOOL_MATCHES,
                schools.map(School::id).distinct().limit(BEST_MATCHES).map(String::valueOf).collect(Collectors.joining(",")));
    }
}
