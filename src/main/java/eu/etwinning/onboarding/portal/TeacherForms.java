package eu.etwinning.onboarding.portal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.json.StrictJson;
import eu.etwinning.onboarding.json.UnreadableJsonException;
import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.TaskGoneException;
import eu.etwinning.onboarding.process.TeacherForm;
import eu.etwinning.onboarding.process.TeacherTasks;
import eu.etwinning.onboarding.school.SearchTooSlowException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** The forms of a teacher's own tasks, for the script on the page. */
@RestController
class TeacherForms {

    private final TeacherTasks tasks;
    private final ViewerTexts texts;
    private final RequestLimits limits;
    private final MessageSource messages;
    private final StrictJson json;

    TeacherForms(TeacherTasks tasks, ViewerTexts texts, RequestLimits limits, MessageSource messages, StrictJson json) {
        this.tasks = tasks;
        this.texts = texts;
        this.limits = limits;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping(path = "/way/{task}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    ShownForm form(Teacher teacher, @PathVariable String task) {
        limits.form(teacher);
        TeacherForm form = tasks.form(teacher.id(), task);
        return new ShownForm(form.schema(), form.data(), texts.in(LocaleContextHolder.getLocale()));
    }

    @PostMapping(path = "/way/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Teacher teacher, @PathVariable String task, @RequestBody byte[] answer, HttpServletRequest request)
            throws UnreadableJsonException {
        limits.answer(teacher, request);
        tasks.answer(teacher.id(), task, json.readObject(answer));
    }

    /** No page of ours sends it. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void unreadable(UnreadableJsonException unreadable) {
        // the status says it all
    }

    /** Answered already, in another tab perhaps: the page leads to what waits now. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    void gone(TaskGoneException gone) {
        // the status says it all
    }

    /** @return for each field's key what is wrong with it */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Map<String, List<String>> rejected(FormRejectedException rejected) {
        return rejected.errors();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    ProblemDetail tooMany(TooManyRequestsException tooMany) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "way.often");
    }

    /** Nothing of the answer was kept. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ProblemDetail tooSlow(SearchTooSlowException slow) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "way.slow");
    }

    private ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(sentence, null, LocaleContextHolder.getLocale()));
    }

    /** A form, the facts it shows, and what its viewer says. */
    record ShownForm(@JsonRawValue String schema, Map<String, Object> data, Map<String, String> texts) {}
}
