package eu.etwinning.onboarding;

import eu.etwinning.onboarding.demo.EuLoginStandIn;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** EU Login's stand-in for each Spring context under test, unless the test says where EU Login is. */
@TestConfiguration(proxyBeanMethods = false)
class EuLoginConfiguration {

    private static final String ISSUER = "spring.security.oauth2.client.provider.eulogin.issuer-uri";

    @Bean
    EuLoginStandIn euLoginStandIn() {
        return EuLoginStandIn.start();
    }

    @Bean
    DynamicPropertyRegistrar euLogin(EuLoginStandIn standIn, Environment environment) {
        String elsewhere = environment.getProperty(ISSUER);
        return properties -> properties.add(ISSUER, () -> elsewhere == null ? standIn.issuer() : elsewhere);
    }
}
