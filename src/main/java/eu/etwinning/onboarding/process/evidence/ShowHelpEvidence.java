package eu.etwinning.onboarding.process.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.process.deadline.CaseCalendar;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.EVIDENCE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HELP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WAITING_SINCE;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.help;

/**
 * Lays what the validator must see of a request for help beside the task, as variables of the task alone: they go with
 * it.
 */
@DiagramPart(
        name = "Show evidence of a request for help",
        topic = TaskCategory.CASE,
        does = "Shows the validator who asks for help, what they remember and the accounts that it may be.",
        needs = HELP,
        sets = {EVIDENCE, TEACHER_NAME, SCHOOL_NAME, WAITING_SINCE})
@Component
public class ShowHelpEvidence implements TaskListener {

    private final HelpRequests requests;
    private final HelpCaseEvidence evidence;
    private final ObjectMapper json;
    private final CaseCalendar calendar;

    ShowHelpEvidence(HelpRequests requests, HelpCaseEvidence evidence, ObjectMapper json, CaseCalendar calendar) {
        this.requests = requests;
        this.evidence = evidence;
        this.json = json;
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateTask task) {
        HelpRequest help = requests.get(help(task));
        HelpEvidence shown = evidence.of(help);
        task.setVariableLocal(
                OnboardingProcess.EVIDENCE, SpinValues.jsonValue(write(shown)).create());
        TaskColumns columns = new TaskColumns(task);
        columns.show("teacherName", shown.person().name());
        columns.show("schoolName", help.remembered().school());
        columns.show(
                OnboardingProcess.WAITING_SINCE,
                calendar.current().day(help.askedAt()).toString());
    }

    private String write(HelpEvidence shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence cannot be written", e);
        }
    }
}
