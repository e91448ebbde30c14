package eu.etwinning.onboarding.process.office;

import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.School;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The language in which a school is written to: that of its national office, by the table {@code national-office}. */
@Component
public class OfficeLanguage {

    private final DecisionService decisions;

    OfficeLanguage(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** A language code, e.g. {@code pl}. */
    public String of(School school) {
        return decisions
                .evaluateDecisionTableByKey(
                        "national-office",
                        Map.of(OnboardingProcess.COUNTRY, school.country(), "region", school.region()))
                .getSingleResult()
                .getEntry("language");
    }
}
