package eu.etwinning.onboarding.process;

import java.util.Set;

/** The steps of the onboarding as the teacher is told of them. */
public enum ProgressStep {
    SIGN_IN(Set.of()),
    OLD_ACCOUNT(Set.of("claimOldAccount", "enterClaimCode")),
    SCHOOL(Set.of("findSchool", "chooseSchool", "addSchool", "confirmSchool")),
    ROLE(Set.of("chooseRole")),
    APPLICATION(Set.of("applyForETwinning")),
    VALIDATION(Set.of("giveInformation", "nameCertificate"));

    private final Set<String> userTasks;

    ProgressStep(Set<String> userTasks) {
        this.userTasks = userTasks;
    }

    /** The step in which a user task of the diagram lies; a task that no step names belongs to the first one. */
    static ProgressStep of(String userTask) {
        for (ProgressStep step : values()) {
            if (step.userTasks.contains(userTask)) {
                return step;
            }
        }
        return SIGN_IN;
    }
}
