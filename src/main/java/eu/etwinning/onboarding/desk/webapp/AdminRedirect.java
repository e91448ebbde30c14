package eu.etwinning.onboarding.desk.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Leads whoever opens Camunda's Admin, its setup included, to the pages that have taken its place: Admin asks for ids
 * and passwords, and lets the last administrator go.
 */
class AdminRedirect extends OncePerRequestFilter {

    private static final RequestMatcher ADMIN = new AntPathRequestMatcher("/camunda/app/admin/**");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ADMIN.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/desk/staff");
        } else {
            chain.doFilter(request, response);
        }
    }
}
