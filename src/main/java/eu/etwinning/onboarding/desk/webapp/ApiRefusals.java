package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Map;

/** Refusals in the form in which the engine's API answers, so that the webapps show the sentence. */
@Component
class ApiRefusals {

    private final MessageSource messages;
    private final ObjectMapper json;

    ApiRefusals(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param code of the sentence, which is said in the language of whoever asked */
    void refuse(HttpServletResponse response, HttpStatus status, String code, Object... arguments) throws IOException {
        say(response, status, messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }

    void say(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", sentence));
    }
}
