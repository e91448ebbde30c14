package eu.etwinning.onboarding.demo;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** The demo's people, made when the application is ready: schools imported, offices set up. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {

    @Bean
    ApplicationListener<ApplicationReadyEvent> demo(IdentityService identities, @Value("${onboarding.public-url}") String application,
                                                    @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}") String euLogin,
                                                    @Value("${spring.datasource.url}") String database) {
        return ready -> {
            new DemoStaff(identities).make(DemoPeople.STAFF);
            System.out.println(new DemoGuide(application, euLogin, database).text());
        };
    }
}
