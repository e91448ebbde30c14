package eu.etwinning.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** Lets a request through with its whole body, or not at all. */
class BodyFilter extends OncePerRequestFilter {

    private final BodyReader bodies;

    BodyFilter(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = bodies.read(request);
        } catch (BodyRefusedException refused) {
            refuse(response, refused.status());
            return;
        } catch (IOException brokenOff) {
            // Tomcat keeps it as a failure of ours.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            boolean silent = NestedExceptionUtils.getMostSpecificCause(brokenOff) instanceof SocketTimeoutException;
            refuse(response, silent ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST);
            return;
        }
        HttpServletRequest whole;
        try {
            whole = new ReadRequest(request, body);
        } catch (IllegalArgumentException noForm) {
            refuse(response, HttpStatus.BAD_REQUEST);
            return;
        }
        chain.doFilter(whole, response);
    }

    /** What was not read may still come: the connection is of no more use. */
    private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.sendError(status.value());
    }
}
