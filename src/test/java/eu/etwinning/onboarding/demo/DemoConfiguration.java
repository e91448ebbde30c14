package eu.etwinning.onboarding.demo;

import eu.etwinning.onboarding.account.OldAccountImport;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's people and old accounts, made when the application is ready: schools imported, offices set up. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {

    @Bean
    ApplicationListener<ApplicationReadyEvent> demo(
            IdentityService identities,
            JdbcClient jdbc,
            OldAccountImport oldAccountImport,
            @Value("${onboarding.public-url}") String application,
            @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}") String euLogin,
            @Value("${spring.datasource.url}") String database) {
        return ready -> {
            new DemoStaff(identities).make(DemoPeople.STAFF);
            new DemoOldAccounts(jdbc, oldAccountImport).bringIn();
            System.out.println(new DemoGuide(application, euLogin, database).text());
        };
    }
}
