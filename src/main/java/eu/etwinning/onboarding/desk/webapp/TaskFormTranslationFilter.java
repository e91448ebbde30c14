package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.etwinning.onboarding.process.ValidatorForms;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the form of a case, and the evidence that it shows, into the words of whoever looks at it, after the engine has
 * answered.
 */
class TaskFormTranslationFilter extends OncePerRequestFilter {

    private static final Pattern CALL =
            Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/(deployed-form|form-variables)");
    private static final String EVIDENCE = "evidence";

    private final ValidatorForms forms;
    private final LocaleResolver language;
    private final ObjectMapper json;

    TaskFormTranslationFilter(ValidatorForms forms, LocaleResolver language, ObjectMapper json) {
        this.forms = forms;
        this.language = language;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher call = CALL.matcher(request.getRequestURI());
        if (!call.matches()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            String engines = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            Locale locale = language.resolveLocale(request);
            String ours = call.group(2).equals("deployed-form")
                    ? forms.shown(engines, locale)
                    : readable(call.group(1), engines, locale);
            answer.resetBuffer();
            answer.getOutputStream().write(ours.getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }

    private String readable(String task, String variables, Locale locale) throws IOException {
        JsonNode answer = json.readTree(variables);
        if (answer.path(EVIDENCE) instanceof ObjectNode evidence) {
            // The engine has answered: whoever asks may see the task.
            forms.evidenceNow(task, locale).ifPresent(now -> evidence.put("value", now));
        }
        // Tasklist sends it back with an answer that was chosen among the values, and there is nothing of it that an
        // answer may hold.
        answer.forEach(variable -> ((ObjectNode) variable).putNull("valueInfo"));
        return json.writeValueAsString(answer);
    }
}
