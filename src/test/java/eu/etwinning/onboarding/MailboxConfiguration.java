package eu.etwinning.onboarding;

import eu.etwinning.onboarding.demo.Mailbox;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real mail server for each Spring context under test. */
@TestConfiguration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    Mailbox mailbox() {
        return new Mailbox().open();
    }

    @Bean
    DynamicPropertyRegistrar mailServer(Mailbox mailbox) {
        return properties -> properties.add("spring.mail.port", mailbox::port);
    }
}
