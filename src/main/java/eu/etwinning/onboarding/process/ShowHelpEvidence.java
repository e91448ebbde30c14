package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressConflict;
import eu.etwinning.onboarding.account.AddressConflicts;
import eu.etwinning.onboarding.account.HelpReason;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccountCandidate;
import eu.etwinning.onboarding.account.OldAccountCandidates;
import eu.etwinning.onboarding.account.RememberedAccount;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.language.CountryNames;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static eu.etwinning.onboarding.process.OnboardingVariables.help;

/** Lays what the validator must see of a request for help beside the task, as variables of the task alone: they go with it. */
@Component
class ShowHelpEvidence implements TaskListener {

    /** The one account that can be given where an address is taken. */
    private static final String THE_HOLDERS = "THE_HOLDERS";

    private final HelpRequests requests;
    private final AddressConflicts conflicts;
    private final OldAccountCandidates candidates;
    private final Accounts accounts;
    private final CountryNames countryNames;
    private final MessageSource messages;
    private final ObjectMapper json;

    ShowHelpEvidence(HelpRequests requests, AddressConflicts conflicts, OldAccountCandidates candidates, Accounts accounts, CountryNames countryNames,
                     MessageSource messages, ObjectMapper json) {
        this.requests = requests;
        this.conflicts = conflicts;
        this.candidates = candidates;
        this.accounts = accounts;
        this.countryNames = countryNames;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEvidence evidence = new TaskEvidence(task);
        HelpRequest help = requests.get(help(task));
        if (help.reason() == HelpReason.ADDRESS_TAKEN) {
            show(evidence, conflicts.get(help.id()));
        } else {
            show(evidence, help);
        }
        RememberedAccount remembered = help.remembered();
        evidence.show("rememberedName", remembered.name());
        evidence.show("rememberedEmail", remembered.email());
        evidence.show("schoolName", remembered.school());
        evidence.show("schoolCountry", help.country().isEmpty() ? "" : countryNames.name(help.country(), Locale.ENGLISH));
        evidence.show("rememberedProject", remembered.project());
    }

    private void show(TaskEvidence evidence, HelpRequest help) {
        Teacher teacher = accounts.get(help.teacher());
        evidence.show("teacherName", teacher.fullName());
        evidence.show("teacherEmail", teacher.email().value());
        evidence.show("helpReason", message("help-reason." + help.reason(), help.remembered().email()));
        List<OldAccountCandidate> found = candidates.of(help);
        evidence.show("accounts", found.stream().map(this::describe).collect(Collectors.joining("\n\n")));
        offer(evidence.task(), found.stream().map(candidate -> option(candidate.account().id().toString(), name(candidate.account()))).toList());
    }

    private void show(TaskEvidence evidence, AddressConflict conflict) {
        Teacher holder = accounts.get(conflict.holder());
        evidence.show("teacherName", conflict.identity().fullName());
        evidence.show("teacherEmail", conflict.identity().email().value());
        evidence.show("helpReason", message(conflict.movable() ? "help-reason.ADDRESS_TAKEN" : "help-reason.ADDRESS_TAKEN.two-accounts", holder.fullName()));
        evidence.show("accounts", "");
        offer(evidence.task(), conflict.movable() ? List.of(option(THE_HOLDERS, message("help-account.holders", holder.fullName()))) : List.of());
    }

    private String describe(OldAccountCandidate candidate) {
        OldAccount account = candidate.account();
        String projects = account.projects().stream().map(project -> message("help-account.project", project.title(), String.valueOf(project.year())))
                .collect(Collectors.joining(", "));
        return Stream.of(name(account),
                        message("help-account.school", account.schoolName(), countryNames.name(account.country(), Locale.ENGLISH),
                                String.valueOf(account.memberSince().getYear())),
                        projects,
                        candidate.holder().map(holder -> message("help-account.linked", holder.fullName(), holder.email().value())).orElse(""))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String name(OldAccount account) {
        return message("help-account.name", account.firstName(), account.lastName(), account.email().value());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private void offer(DelegateTask task, List<Map<String, String>> options) {
        try {
            task.setVariableLocal("accountOptions", SpinValues.jsonValue(json.writeValueAsString(options)).create());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options cannot be written", e);
        }
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ENGLISH);
    }
}
