package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.etwinning.onboarding.desk.setup.CaseList;
import eu.etwinning.onboarding.desk.setup.SharedFilters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls the lists of cases and their columns by the words of whoever looks at them, after the engine has answered. */
public class TaskListTranslationFilter extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/camunda/api/engine/engine/default/filter(/[^/]+)?");

    private final MessageSource messages;
    private final LocaleResolver language;
    private final ObjectMapper json;

    TaskListTranslationFilter(MessageSource messages, LocaleResolver language, ObjectMapper json) {
        this.messages = messages;
        this.language = language;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !CALL.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            JsonNode lists = json.readTree(answer.getContentAsByteArray());
            translate(lists, language.resolveLocale(request));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsString(lists).getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }

    /** Wherever the lists lie: the engine answers with one, with an array, or with links around it. */
    private void translate(JsonNode answer, Locale locale) {
        if (answer instanceof ObjectNode node) {
            CaseList.withKey(node.path("properties").path(SharedFilters.LIST).asText())
                    .ifPresent(list -> {
                        node.put("name", messages.getMessage(list.label(), null, locale));
                        node.path("properties")
                                .path("variables")
                                .forEach(column -> ((ObjectNode) column)
                                        .put(
                                                "label",
                                                messages.getMessage(
                                                        CaseList.columnLabel(column.path("name")
                                                                .asText()),
                                                        null,
                                                        locale)));
                    });
        }
        answer.forEach(part -> translate(part, locale));
    }
}
