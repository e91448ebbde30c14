package eu.etwinning.onboarding.process.deadline;

import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.School;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

import java.util.Map;

/** How many days the office of a school has to decide, by the table {@code national-office}. */
@Component
public class OfficeDays {

    private final DecisionService decisions;

    OfficeDays(DecisionService decisions) {
        this.decisions = decisions;
    }

    public int of(School school) {
        return decisions
                .evaluateDecisionTableByKey(
                        "national-office",
                        Map.of(OnboardingProcess.COUNTRY, school.country(), "region", school.region()))
                .getSingleResult()
                .<Number>getEntry("days")
                .intValue();
    }
}
