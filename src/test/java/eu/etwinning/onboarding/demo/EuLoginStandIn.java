package eu.etwinning.onboarding.demo;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Plays EU Login: an OpenID Connect provider that signs in whoever you say you are. The client {@code onboarding} with
 * the secret {@code secret} may use it from any port of localhost, with PKCE.
 */
public final class EuLoginStandIn implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private EuLoginStandIn(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts one on a free port, with nobody listed and no mailbox. */
    public static EuLoginStandIn start() {
        return start(0, new Mailbox());
    }

    /**
     * Starts one that also shows the mailbox, at {@code /mailbox}.
     *
     * @param port where to listen, 0 for any free port
     */
    static EuLoginStandIn start(int port, Mailbox mailbox) {
        // A configuration of its own name and only the auto-configurations it imports: on this class path lies the
        // application, engine included.
        return new EuLoginStandIn((ServletWebServerApplicationContext)
                new SpringApplicationBuilder(EuLoginStandInConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties("spring.config.name=eu-login-stand-in")
                        .initializers(starting ->
                                ((GenericApplicationContext) starting).registerBean(Mailbox.class, () -> mailbox))
                        .run("--server.port=" + port));
    }

    /** What {@code spring.security.oauth2.client.provider.eulogin.issuer-uri} must be. */
    public String issuer() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** Lists this person on the login page. Whoever was known by the same address is replaced. */
    public EuLoginStandIn add(EuLoginPerson person) {
        context.getBean(EuLoginPeople.class).add(person);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
