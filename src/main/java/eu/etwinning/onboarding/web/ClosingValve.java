package eu.etwinning.onboarding.web;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

import java.io.IOException;

/**
 * Ends a connection that is to be closed as soon as the answer is sent: else Tomcat waits, with a thread for each, for
 * what may still come of a body.
 */
class ClosingValve extends ValveBase {

    ClosingValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if ("close".equalsIgnoreCase(response.getHeader(HttpHeaders.CONNECTION))) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
