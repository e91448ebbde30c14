package eu.etwinning.onboarding.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession
class SessionConfiguration {

    /** Long enough to sign in at EU Login. Signing in makes a session longer: {@link SignedIn}. */
    private static final Duration STRANGERS = Duration.ofMinutes(10);

    /**
     * A page of the webapps sends several requests at once; those that keep the same thing in the session first must
     * not fail each other.
     */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfStrangersAreShort() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(STRANGERS);
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> readableSessions(JdbcIndexedSessionRepository stored) {
        return new ReadableSessions<>(stored);
    }
}
