package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.signin.StaffRole;
import org.springframework.http.HttpMethod;
import org.springframework.util.AntPathMatcher;

import java.util.Optional;
import java.util.Set;

/**
 * A call that the webapps make for people with one of these duties.
 *
 * @param path below {@code /camunda/api}, {@code *} for one part and {@code **} for any
 * @param parameters the names of what may be asked in the address
 * @param body the record that says what the body may hold; nothing where none is passed on
 */
public record AllowedCall(
        Set<StaffRole> duties,
        HttpMethod method,
        String path,
        Set<String> parameters,
        Optional<Class<? extends Record>> body) {

    public boolean permits(Iterable<StaffRole> held, String calledMethod, String calledPath) {
        if (!method.matches(calledMethod) || !new AntPathMatcher().match(path, calledPath)) {
            return false;
        }
        for (StaffRole duty : held) {
            if (duties.contains(duty)) {
                return true;
            }
        }
        return false;
    }
}
