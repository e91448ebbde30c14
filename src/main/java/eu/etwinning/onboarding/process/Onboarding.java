package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressTakenException;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.SignInResult;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.DecidedApplications;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.engine.RetryOnConflict;
import eu.etwinning.onboarding.process.step.oldaccount.TakenAddresses;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.businessKey;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.passing;

/**
 * Everything by which a teacher, or an office that takes a decision back, sets the onboarding in motion. Whatever is
 * asked for twice runs once.
 */
@Service
public class Onboarding {

    private final Accounts accounts;
    private final OldAccounts oldAccounts;
    private final Memberships memberships;
    private final DecidedApplications decided;
    private final Applications applications;
    private final TeacherNotices notices;
    private final RuntimeService runtime;
    private final TakenAddresses takenAddresses;
    private final RetryOnConflict secondTry;

    Onboarding(
            Accounts accounts,
            OldAccounts oldAccounts,
            Memberships memberships,
            DecidedApplications decided,
            Applications applications,
            TeacherNotices notices,
            RuntimeService runtime,
            TakenAddresses takenAddresses,
            RetryOnConflict secondTry) {
        this.accounts = accounts;
        this.oldAccounts = oldAccounts;
        this.memberships = memberships;
        this.decided = decided;
        this.applications = applications;
        this.notices = notices;
        this.runtime = runtime;
        this.takenAddresses = takenAddresses;
        this.secondTry = secondTry;
    }

    /**
     * Somebody signed in: the account is recognised, an old account is looked for again as long as there is none, and
     * the onboarding begins if it never did. EU Login's proof of the old address is enough, whatever anybody else has
     * claimed.
     *
     * @throws AddressTakenException if another account holds the address: an office is asked whose it is
     */
    public SignInResult signIn(EuLoginIdentity identity) {
        try {
            return secondTry.run(() -> arrive(identity));
        } catch (AddressTakenException taken) {
            takenAddresses.report(identity);
            throw taken;
        }
    }

    /** "Add a school" in the profile. Where the teacher is looking for one already, that goes on. */
    public void addSchool(UUID teacher) {
        secondTry.run(teacher, () -> {
            if (!runs(businessKey(teacher))) {
                start(OnboardingProcess.SCHOOL_TO_BE_ADDED, businessKey(teacher))
                        .setVariable(OnboardingProcess.TEACHER, teacher.toString())
                        .correlateStartMessage();
            }
        });
    }

    /**
     * "Apply for eTwinning" beside a school in the profile. Where an onboarding for that school runs already, that goes
     * on.
     *
     * @throws NoSuchElementException if the membership is not this teacher's or was left
     */
    public void applyForETwinning(UUID teacher, UUID membership) {
        secondTry.run(teacher, () -> {
            Membership own = own(teacher, membership);
            if (atTheSameSchool(own).stream().noneMatch(this::runs)) {
                start(OnboardingProcess.APPLICATION_WANTED, own).correlateStartMessage();
            }
        });
    }

    /**
     * "Change role" beside a school in the profile; what runs for that school is overtaken. Throws as
     * {@link #applyForETwinning}.
     */
    public void changeRole(UUID teacher, UUID membership, Role role) {
        secondTry.run(teacher, () -> {
            List<Membership> same = atTheSameSchool(own(teacher, membership));
            same.forEach(this::overtake);
            same.forEach(own -> start(OnboardingProcess.ROLE_CHANGED, own)
                    .setVariable(OnboardingProcess.ROLE, passing(role.code()))
                    .correlateStartMessage());
        });
    }

    /**
     * "Leave this school" in the profile; what runs for that school is overtaken. Throws as {@link #applyForETwinning}.
     */
    public void leaveSchool(UUID teacher, UUID membership) {
        secondTry.run(teacher, () -> {
            atTheSameSchool(own(teacher, membership)).forEach(own -> {
                overtake(own);
                start(OnboardingProcess.SCHOOL_LEFT, own).correlateStartMessage();
            });
        });
    }

    /**
     * An office takes a decision back: it is put on record, and the office decides once more. What runs for that school
     * is overtaken.
     *
     * @param offices the offices of whoever takes it back
     * @param by the user id of the validator
     * @param reason for the teacher and the next validator to read
     * @return whether it was taken back now; false if it cannot be, or not any more
     * @throws NoSuchElementException if the decision is none of these offices
     */
    public boolean reopenDecision(Collection<String> offices, UUID decision, String by, String reason) {
        UUID membership = decided.get(offices, decision).orElseThrow().membership();
        return secondTry.run(() -> {
            accounts.lock(memberships.teacherOf(membership));
            if (!decided.get(offices, decision).orElseThrow().mayBeTakenBack()) {
                return false;
            }
            Membership own = memberships.get(membership);
            atTheSameSchool(own).forEach(this::overtake);
            if (!applications.takeBack(decision, by, reason)) {
                return false;
            }
            start(OnboardingProcess.DECISION_REOPENED, own)
                    .setVariable(OnboardingProcess.DECISION_TAKEN_BACK, passing(decision.toString()))
                    .correlateStartMessage();
            return true;
        });
    }

    private SignInResult arrive(EuLoginIdentity identity) {
        SignInResult arrival = accounts.recognise(identity);
        UUID teacher = arrival.teacher().id();
        if (!accounts.onboardingBegan(teacher)) {
            runtime.startProcessInstanceByKey(
                    OnboardingProcess.TEACHER_ONBOARDING,
                    businessKey(teacher),
                    Map.of(OnboardingProcess.TEACHER, teacher.toString()));
        } else if (!oldAccounts.isLinked(teacher)) {
            matchAgain(teacher);
        }
        return arrival;
    }

    /** Whatever was under way to bring the teacher to the old account is not needed any more. */
    private void matchAgain(UUID teacher) {
        if (oldAccounts.link(teacher)) {
            notices.oldAccountLinked(teacher);
            runtime.createMessageCorrelation(OnboardingProcess.OLD_ACCOUNT_LINKED)
                    .processInstanceBusinessKey(OnboardingProcess.oldAccountKey(teacher))
                    .correlateAll();
        }
    }

    private Membership own(UUID teacher, UUID membership) {
        Membership found = memberships.get(membership);
        if (!found.teacher().equals(teacher) || found.state() == MembershipState.LEFT) {
            throw new NoSuchElementException("No such membership of this teacher");
        }
        return memberships.of(teacher, found.school()).orElseThrow();
    }

    /** Those that count as one because their schools were merged. */
    private List<Membership> atTheSameSchool(Membership own) {
        return memberships.all(own.teacher(), own.school());
    }

    private void overtake(Membership membership) {
        if (runs(membership)) {
            runtime.createMessageCorrelation(OnboardingProcess.OVERTAKEN)
                    .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school()))
                    .correlate();
        }
    }

    private boolean runs(Membership membership) {
        return runs(businessKey(membership.teacher(), membership.school()));
    }

    private boolean runs(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    private MessageCorrelationBuilder start(String message, Membership membership) {
        return start(message, businessKey(membership.teacher(), membership.school()))
                .setVariable(OnboardingProcess.TEACHER, membership.teacher().toString())
                .setVariable(OnboardingProcess.CHOSEN_SCHOOL, String.valueOf(membership.school()))
                .setVariable(OnboardingProcess.MEMBERSHIP, membership.id().toString());
    }

    private MessageCorrelationBuilder start(String message, String businessKey) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
    }
}
