package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.Decision;
import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.Memberships;
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
    private final Applications applications;
    private final MessageSource messages;

    ShowEvidence(Memberships memberships, Accounts accounts, OldAccounts oldAccounts, SchoolRegister schools, Applications applications,
                 MessageSource messages) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.oldAccounts = oldAccounts;
        this.schools = schools;
        this.applications = applications;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        Membership membership = memberships.get(membership(task));
        Teacher teacher = accounts.get(membership.teacher());
        School school = schools.get(membership.school());
        task.setVariableLocal("teacherName", teacher.fullName());
        task.setVariableLocal("teacherEmail", teacher.email().value());
        task.setVariableLocal("oldAccount", oldAccounts.linkedTo(teacher.id()).map(this::describe).orElseGet(() -> message("evidence.old-account.none")));
        task.setVariableLocal("schoolName", school.name());
        task.setVariableLocal("schoolTown", school.city());
        task.setVariableLocal("schoolCountry", school.country());
        task.setVariableLocal("schoolNumber", school.schoolNumber());
        task.setVariableLocal("schoolKind", message("school-kind." + school.kind()));
        task.setVariableLocal("schoolIsNew", message(school.status() == SchoolStatus.NEW ? "evidence.school.new" : "evidence.school.known"));
        task.setVariableLocal("role", message("role." + membership.role()));
        task.setVariableLocal("earlierRounds", applications.decisionsOn(membership.id()).stream().map(this::describe)
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
