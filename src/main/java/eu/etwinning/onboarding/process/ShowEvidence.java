package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.Decision;
import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.LikelyDuplicate;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.stream.Collectors;

import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** Lays what the validator must see beside the task, as variables of the task alone: they go with it. */
@Component
class ShowEvidence implements TaskListener {

    private final Memberships memberships;
    private final Accounts accounts;
    private final OldAccounts oldAccounts;
    private final SchoolRegister schools;
    private final LikelyDuplicates duplicates;
    private final Applications applications;
    private final MessageSource messages;

    ShowEvidence(Memberships memberships, Accounts accounts, OldAccounts oldAccounts, SchoolRegister schools, LikelyDuplicates duplicates,
                 Applications applications, MessageSource messages) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.oldAccounts = oldAccounts;
        this.schools = schools;
        this.duplicates = duplicates;
        this.applications = applications;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEvidence evidence = new TaskEvidence(task);
        Membership membership = memberships.get(membership(task));
        Teacher teacher = accounts.get(membership.teacher());
        School school = schools.get(membership.school());
        evidence.show("teacherName", teacher.fullName());
        evidence.show("teacherEmail", teacher.email().value());
        evidence.show("oldAccount", oldAccounts.linkedTo(teacher.id()).map(this::describe).orElseGet(() -> message("evidence.old-account.none")));
        evidence.show("schoolName", school.name());
        evidence.show("schoolTown", school.city());
        evidence.show("schoolCountry", school.country());
        evidence.show("schoolNumber", school.schoolNumber());
        evidence.show("schoolKind", message("school-kind." + school.kind()));
        evidence.show("schoolIsNew", message(school.status() == SchoolStatus.NEW ? "evidence.school.new" : "evidence.school.known"));
        evidence.show("likelyDuplicates", duplicates.keptOf(school.id()).stream().map(this::describe).collect(Collectors.joining("\n")));
        evidence.show("anotherBecause", school.anotherBecause());
        evidence.show("role", message("role." + membership.role()));
        evidence.show("earlierRounds", applications.decisionsOn(membership.id()).stream().map(this::describe)
                .collect(Collectors.joining("\n\n")));
    }

    private String describe(OldAccount account) {
        String projects = account.projects().stream()
                .map(project -> message("evidence.old-account.project", project.title(), String.valueOf(project.year()), project.role(),
                        project.qualityLabel() == null ? "-" : project.qualityLabel()))
                .collect(Collectors.joining("\n"));
        return message("evidence.old-account", account.firstName(), account.lastName(), account.schoolName(), account.country(),
                account.memberSince().toString()) + "\n" + projects;
    }

    private String describe(LikelyDuplicate duplicate) {
        School other = duplicate.school();
        String reasons = duplicate.reasons().stream().map(reason -> message("duplicate." + reason)).collect(Collectors.joining(", "));
        return message("evidence.duplicate", other.name(), other.address(), other.city(), other.schoolNumber(), reasons,
                String.valueOf(Math.round(duplicate.score() * 100)));
    }

    private String describe(Decision decision) {
        String answer = decision.answer() == null ? "-" : decision.answer();
        String reason = decision.reason() == null ? "-" : decision.reason();
        return message("evidence.decision", decision.decidedAt().toString(), decision.decidedBy(),
                message("outcome." + decision.outcome()), reason, answer);
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ENGLISH);
    }
}
