package eu.etwinning.onboarding.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.TaskGoneException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before the engine where a validator does something to a case: whoever submits a form may send any variable, and a listener of the task
 * would see them stored already. What does not fit, or comes too late, is answered as the engine's API answers, so that Tasklist shows the sentence.
 */
class TaskActionFilter extends OncePerRequestFilter {

    private static final Pattern ACTION = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/(claim|unclaim|submit-form)");
    /** In bytes: the longest reason, in the widest letters, and some room. */
    private static final int LARGEST = 100_000;

    private final TaskActions taskActions;
    private final StaffMembers members;
    private final MessageSource messages;
    private final LocaleResolver language;
    private final ObjectMapper json;

    TaskActionFilter(TaskActions taskActions, StaffMembers members, MessageSource messages, LocaleResolver language, ObjectMapper json) {
        this.taskActions = taskActions;
        this.members = members;
        this.messages = messages;
        this.language = language;
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
        LocaleContextHolder.setLocale(language.resolveLocale(request));
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        StaffMember member = members.find(SecurityContextHolder.getContext().getAuthentication()).orElseThrow();
        try {
            if (body.length > LARGEST) {
                throw new TaskActionRefusedException("desk.task.too-long");
            }
            taskActions.check(member, action.group(1), action.group(2), body);
        } catch (FormRejectedException rejected) {
            refuse(response, HttpStatus.BAD_REQUEST, String.join("\n", rejected.sentences()));
            return;
        } catch (TaskActionRefusedException refused) {
            refuse(response, HttpStatus.BAD_REQUEST, sentence(refused.getMessage()));
            return;
        } catch (TaskGoneException gone) {
            refuse(response, HttpStatus.CONFLICT, sentence("desk.task.gone"));
            return;
        } catch (JsonProcessingException nonsense) {
            refuse(response, HttpStatus.BAD_REQUEST, sentence("desk.task.no-answer"));
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new RereadRequest(request, body), answer);
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            String failure = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            Optional<String> overtaken = taskActions.overtaken(member, action.group(1), failure);
            if (overtaken.isPresent()) {
                answer.resetBuffer();
                refuse(answer, HttpStatus.CONFLICT, sentence(overtaken.get()));
            }
        }
        answer.copyBodyToResponse();
    }

    private String sentence(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", sentence));
    }
}
