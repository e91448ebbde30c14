package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DECISION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_ADDRESS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_EMAIL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP_JUDGEMENT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MERGE_BECAUSE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MERGE_INTO;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MERGE_REASON;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.NO_SUCH_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OTHER_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OUTCOME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.PERSON_JUDGEMENT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REASON;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REFUSAL_REASON;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_JUDGEMENT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SHOWN;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SURVIVOR;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.VALIDATOR;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Record decision": who decided what and why, and what they saw. The answer is taken out of the case, for what people
 * wrote stays in no engine's table; what the next step needs of it is handed on and gone after it.
 */
@DiagramPart(
        name = "Record decision",
        topic = TaskCategory.APPLICATION,
        does =
                "Keeps the decision with its judgements, its reason, who made it and what they saw; a yes to the school releases the address of its head that a teacher typed.",
        needs = {MEMBERSHIP, APPLICATION, OFFICE, SHOWN, DECISION},
        mayUse = {
            PERSON_JUDGEMENT,
            SCHOOL_JUDGEMENT,
            MEMBERSHIP_JUDGEMENT,
            REFUSAL_REASON,
            REASON,
            SURVIVOR,
            OTHER_SCHOOL,
            MERGE_REASON,
            HEAD_EMAIL
        },
        sets = {OUTCOME, VALIDATOR, NO_SUCH_SCHOOL},
        maySet = {MERGE_INTO, MERGE_BECAUSE, HEAD_ADDRESS})
@Component
class RecordDecision implements JavaDelegate {

    private final Accounts accounts;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final Applications applications;
    private final DecisionRules rules;
    private final HeadAddresses heads;
    private final ValidatorAddresses addresses;
    private final OpenCases openCases;
    private final TeacherNotices notices;

    RecordDecision(
            Accounts accounts,
            Memberships memberships,
            SchoolRegister schools,
            Applications applications,
            DecisionRules rules,
            HeadAddresses heads,
            ValidatorAddresses addresses,
            OpenCases openCases,
            TeacherNotices notices) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.schools = schools;
        this.applications = applications;
        this.rules = rules;
        this.heads = heads;
        this.addresses = addresses;
        this.openCases = openCases;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID application = application(execution);
        // The teacher may be leaving the school at this moment.
        accounts.lock(memberships.teacherOf(membership(execution)));
        Membership membership = memberships.get(membership(execution));
        String validator = SignedInValidator.of(execution).user();
        DecisionForm answer = DecisionForm.of(taken(execution));
        rules.check(application, membership, answer);
        int round = applications.decide(
                application,
                answer.verdict(text(execution, OnboardingProcess.SHOWN)),
                text(execution, OnboardingProcess.OFFICE),
                validator,
                addresses.of(validator));
        releaseHead(membership, answer);
        if (answer.outcome() == Outcome.ASKED) {
            memberships.awaitTeacher(membership.id());
            notices.questionAsked(membership.id(), application, round);
        }
        execution.setVariable(OnboardingProcess.OUTCOME, answer.outcome().name());
        execution.setVariable(OnboardingProcess.VALIDATOR, validator);
        execution.setVariable(
                OnboardingProcess.NO_SUCH_SCHOOL,
                answer.refusal() == RefusalReason.SCHOOL_DOES_NOT_EXIST
                        && schools.get(membership.school()).status() == SchoolStatus.NEW);
        handOn(execution, OnboardingProcess.MERGE_INTO, answer.survivor());
        handOn(execution, OnboardingProcess.MERGE_BECAUSE, answer.mergeReason());
        handOn(execution, OnboardingProcess.HEAD_ADDRESS, answer.headEmail());
    }

    /**
     * Whoever says that the school is one, and lets the teacher in or the head be asked, has seen who is said to lead
     * it.
     */
    private void releaseHead(Membership membership, DecisionForm answer) {
        boolean released = (answer.outcome() == Outcome.APPROVED || answer.outcome() == Outcome.HEAD_ASKED)
                && answer.judgements().school() == Judgement.YES
                && heads.release(membership.id(), applications.lastDecisionOn(membership.id()));
        if (released) {
            openCases.rewriteThoseAt(membership.school());
        }
    }

    private static Map<String, Object> taken(DelegateExecution execution) {
        Map<String, Object> answer = new HashMap<>();
        List.of(
                        OnboardingProcess.DECISION,
                        OnboardingProcess.PERSON_JUDGEMENT,
                        OnboardingProcess.SCHOOL_JUDGEMENT,
                        OnboardingProcess.MEMBERSHIP_JUDGEMENT,
                        OnboardingProcess.REFUSAL_REASON,
                        OnboardingProcess.REASON,
                        OnboardingProcess.SURVIVOR,
                        OnboardingProcess.OTHER_SCHOOL,
                        OnboardingProcess.MERGE_REASON,
                        OnboardingProcess.HEAD_EMAIL)
                .forEach(field -> {
                    answer.put(field, execution.getVariable(field));
                    execution.removeVariable(field);
                });
        return answer;
    }

    private static void handOn(DelegateExecution execution, String name, Object value) {
        if (value != null) {
            execution.setVariable(name, OnboardingProcess.passing(value));
        }
    }
}
