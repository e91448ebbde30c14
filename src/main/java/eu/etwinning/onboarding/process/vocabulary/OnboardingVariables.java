package eu.etwinning.onboarding.process.vocabulary;

import org.camunda.bpm.engine.delegate.VariableScope;

import java.util.UUID;

/** Reads the ids that a running case holds. */
public final class OnboardingVariables {

    private OnboardingVariables() {}

    public static UUID teacher(VariableScope scope) {
        return id(scope, OnboardingProcess.TEACHER);
    }

    public static UUID membership(VariableScope scope) {
        return id(scope, OnboardingProcess.MEMBERSHIP);
    }

    public static UUID application(VariableScope scope) {
        return id(scope, OnboardingProcess.APPLICATION);
    }

    public static UUID help(VariableScope scope) {
        return id(scope, OnboardingProcess.HELP);
    }

    /** The chosen school's id. */
    public static long chosenSchool(VariableScope scope) {
        return Long.parseLong(text(scope, OnboardingProcess.CHOSEN_SCHOOL));
    }

    /** A text that must be there. */
    public static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("The variable '" + name + "' is missing");
        }
        return value.toString();
    }

    /** A text that may be missing, which reads as empty. */
    public static String textOrEmpty(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? "" : value.toString();
    }

    private static UUID id(VariableScope scope, String name) {
        return UUID.fromString(text(scope, name));
    }
}
