package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.desk.signin.StaffMembers;
import eu.etwinning.onboarding.json.StrictJson;
import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.TaskGoneException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before the engine where a validator does something to a case: whoever submits a form may send any variable,
 * and a listener of the task would see them stored already. What does not fit, or comes too late, is answered as the
 * engine's API answers, so that Tasklist shows the sentence. The request was built anew already; an answer to a form is
 * so once more, of what the form accepted.
 */
class TaskCommandFilter extends OncePerRequestFilter {

    private static final Pattern ACTION =
            Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/(claim|unclaim|submit-form)");

    private final TaskCommandGuard taskActions;
    private final StaffMembers members;
    private final ApiRefusals refusals;
    private final StrictJson json;

    TaskCommandFilter(TaskCommandGuard taskActions, StaffMembers members, ApiRefusals refusals, StrictJson json) {
        this.taskActions = taskActions;
        this.members = members;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher action = ACTION.matcher(request.getRequestURI());
        if (!action.matches()) {
            chain.doFilter(request, response);
            return;
        }
        RebuiltRequest rebuilt = (RebuiltRequest) request;
        StaffMember member = members.find(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        Optional<Record> accepted;
        try {
            accepted = taskActions.accept(member, action.group(1), rebuilt.body());
        } catch (FormRejectedException rejected) {
            refusals.say(response, HttpStatus.BAD_REQUEST, String.join("\n", rejected.sentences()));
            return;
        } catch (TaskCommandRefusedException refused) {
            refusals.refuse(response, HttpStatus.BAD_REQUEST, Objects.requireNonNull(refused.getMessage()));
            return;
        } catch (TaskGoneException gone) {
            refusals.refuse(response, HttpStatus.CONFLICT, "desk.task.gone");
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(
                accepted.map(body -> rebuilt.with(body, json.write(body))).orElse(rebuilt), answer);
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            String failure = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            Optional<String> overtaken = taskActions.overtaken(member, action.group(1), failure);
            if (overtaken.isPresent()) {
                answer.resetBuffer();
                refusals.refuse(answer, HttpStatus.CONFLICT, overtaken.get());
            }
        }
        answer.copyBodyToResponse();
    }
}
