package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadChoice;
import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.deadline.ValidationProperties;
import eu.etwinning.onboarding.process.task.WaitText;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolMerges;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a decision must keep to beyond its form: which judgements it needs, and what can be done at all with this case.
 */
@Component
public class DecisionRules {

    private final Applications applications;
    private final SchoolRegister schools;
    private final SchoolMerges merges;
    private final HeadAddresses heads;
    private final ValidatorAddresses addresses;
    private final ValidationProperties properties;
    private final WaitText waits;
    private final MessageSource messages;

    DecisionRules(
            Applications applications,
            SchoolRegister schools,
            SchoolMerges merges,
            HeadAddresses heads,
            ValidatorAddresses addresses,
            ValidationProperties properties,
            WaitText waits,
            MessageSource messages) {
        this.applications = applications;
        this.schools = schools;
        this.merges = merges;
        this.heads = heads;
        this.addresses = addresses;
        this.properties = properties;
        this.waits = waits;
        this.messages = messages;
    }

    /**
     * @param membership what the application is for
     * @throws FormRejectedException if the decision cannot be made like this, with a sentence for each thing that
     *     speaks against it
     */
    public void check(UUID application, Membership membership, DecisionForm answer) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        switch (answer.outcome()) {
            case APPROVED -> approval(answer, problems);
            case ASKED -> question(application, answer, problems);
            case HEAD_ASKED -> askedHead(membership, answer, problems);
            case MERGED -> merge(membership.school(), answer, problems);
            case REFUSED -> refusal(answer, problems);
        }
        if (applications.isOf(membership.teacher(), addresses.ofSignedIn())) {
            problems.put(OnboardingProcess.DECISION, sentence("decision.own-application"));
        }
        if (!problems.isEmpty()) {
            throw new FormRejectedException(
                    problems, problems.values().stream().flatMap(List::stream).toList());
        }
    }

    private void approval(DecisionForm answer, Map<String, List<String>> problems) {
        if (!answer.judgements().allYes()) {
            problems.put(OnboardingProcess.DECISION, sentence("decision.approve-needs-three-yes"));
        }
    }

    private void question(UUID application, DecisionForm answer, Map<String, List<String>> problems) {
        required(OnboardingProcess.REASON, answer.reason(), problems);
        if (applications.questionsAsked(application) >= properties.mostQuestions()) {
            problems.put(
                    OnboardingProcess.DECISION, sentence("decision.no-more-questions", properties.mostQuestions()));
        }
    }

    private void askedHead(Membership membership, DecisionForm answer, Map<String, List<String>> problems) {
        HeadChoice choice = heads.byValidator(
                membership.id(), answer.headEmail(), answer.judgements().school() == Judgement.YES);
        if (!choice.isAsked()) {
            problems.put(
                    OnboardingProcess.HEAD_EMAIL,
                    sentence(
                            "decision.head." + choice.refusal(),
                            choice.next() == null ? "" : waits.until(choice.next())));
        }
    }

    private void merge(long school, DecisionForm answer, Map<String, List<String>> problems) {
        required(OnboardingProcess.MERGE_REASON, answer.mergeReason(), problems);
        if (answer.survivor() == null) {
            required(OnboardingProcess.SURVIVOR, null, problems);
        } else {
            mergeRefusal(schools.get(school), answer.survivor())
                    .ifPresent(
                            refused -> problems.put(OnboardingProcess.SURVIVOR, sentence("decision.merge." + refused)));
        }
    }

    private Optional<String> mergeRefusal(School school, long into) {
        if (into == school.id()) {
            return Optional.of("ITSELF");
        }
        Optional<School> survivor = schools.find(into);
        if (survivor.isEmpty()) {
            return Optional.of("NO_SUCH_SCHOOL");
        }
        if (!survivor.get().country().equals(school.country())) {
            return Optional.of("OTHER_COUNTRY");
        }
        return merges.refusal(school.id(), into).map(Enum::name);
    }

    private void refusal(DecisionForm answer, Map<String, List<String>> problems) {
        required(OnboardingProcess.REASON, answer.reason(), problems);
        if (!answer.judgements().anyNo()) {
            problems.put(OnboardingProcess.DECISION, sentence("decision.refuse-needs-a-no"));
        } else if (answer.refusal() == null || answer.refusal() == RefusalReason.NO_ANSWER) {
            required(OnboardingProcess.REFUSAL_REASON, null, problems);
        } else if (!answer.refusal().fits(answer.judgements())) {
            problems.put(
                    OnboardingProcess.REFUSAL_REASON, sentence("decision.reason-needs-its-no." + answer.refusal()));
        }
    }

    private void required(String field, String value, Map<String, List<String>> problems) {
        if (value == null) {
            problems.put(field, sentence("decision.missing." + field));
        }
    }

    private List<String> sentence(String code, Object... arguments) {
        return List.of(messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }
}
