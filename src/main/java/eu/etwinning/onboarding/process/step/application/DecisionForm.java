package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.Judgements;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.application.Verdict;
import eu.etwinning.onboarding.process.form.FormCheck;
import eu.etwinning.onboarding.process.form.UnknownWordException;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What a validator answered to the form {@code decide-application}, by field; a text that was not given is null.
 *
 * @param survivor the id of the school that this one is
 */
public record DecisionForm(
        Outcome outcome,
        Judgements judgements,
        RefusalReason refusal,
        String reason,
        Long survivor,
        String mergeReason,
        String headEmail) {

    /** @throws UnknownWordException if the decision, or anything else that is chosen, is nothing that there is */
    public static DecisionForm of(Map<String, Object> answer) {
        Outcome outcome = outcome(text(answer, OnboardingProcess.DECISION));
        return new DecisionForm(
                outcome,
                new Judgements(
                        judgement(answer, OnboardingProcess.PERSON_JUDGEMENT),
                        judgement(answer, OnboardingProcess.SCHOOL_JUDGEMENT),
                        judgement(answer, OnboardingProcess.MEMBERSHIP_JUDGEMENT)),
                outcome == Outcome.REFUSED ? refusal(answer) : null,
                text(answer, OnboardingProcess.REASON),
                outcome == Outcome.MERGED ? survivor(answer) : null,
                text(answer, OnboardingProcess.MERGE_REASON),
                text(answer, OnboardingProcess.HEAD_EMAIL));
    }

    /** The part of it that is put on record. */
    Verdict verdict(String shown) {
        return switch (outcome) {
            case APPROVED, HEAD_ASKED -> new Verdict(outcome, judgements, null, null, shown);
            case ASKED -> new Verdict(outcome, judgements, null, reason, shown);
            case MERGED -> new Verdict(outcome, judgements, null, mergeReason, shown);
            case REFUSED -> new Verdict(outcome, judgements, refusal, reason, shown);
        };
    }

    private static Outcome outcome(String decision) {
        return switch (String.valueOf(decision)) {
            case "APPROVE" -> Outcome.APPROVED;
            case "ASK" -> Outcome.ASKED;
            case "ASK_HEAD" -> Outcome.HEAD_ASKED;
            case "MERGE" -> Outcome.MERGED;
            case "REFUSE" -> Outcome.REFUSED;
            default -> throw new UnknownWordException(OnboardingProcess.DECISION, decision);
        };
    }

    private static RefusalReason refusal(Map<String, Object> answer) {
        return word(RefusalReason.class, answer, OnboardingProcess.REFUSAL_REASON);
    }

    private static Long survivor(Map<String, Object> answer) {
        String field = OnboardingProcess.ANOTHER.equals(text(answer, OnboardingProcess.SURVIVOR))
                ? OnboardingProcess.OTHER_SCHOOL
                : OnboardingProcess.SURVIVOR;
        String survivor = text(answer, field);
        try {
            return survivor == null ? null : Long.valueOf(survivor);
        } catch (NumberFormatException e) {
            throw new UnknownWordException(field, survivor);
        }
    }

    private static Judgement judgement(Map<String, Object> answer, String field) {
        return word(Judgement.class, answer, field);
    }

    private static <E extends Enum<E>> E word(Class<E> words, Map<String, Object> answer, String field) {
        String word = text(answer, field);
        return word == null
                ? null
                : Stream.of(words.getEnumConstants())
                        .filter(known -> known.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new UnknownWordException(field, word));
    }

    private static String text(Map<String, Object> answer, String field) {
        Object value = FormCheck.stripped(answer.get(field));
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
