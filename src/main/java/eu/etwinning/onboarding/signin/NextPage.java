package eu.etwinning.onboarding.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.web.RedirectStrategy;

import java.io.IOException;
import java.util.Map;

/**
 * Tells a script, which must open the page by itself, where a browser would be redirected: {@code {"next":
 * "https://…"}}.
 */
class NextPage implements RedirectStrategy {

    private final ObjectMapper json;

    NextPage(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(), Map.of("next", url.startsWith("/") ? request.getContextPath() + url : url));
    }
}
