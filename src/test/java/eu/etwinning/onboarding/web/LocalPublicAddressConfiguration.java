package eu.etwinning.onboarding.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.net.URI;

/**
 * Where a test says no more than that the application is on this machine, the public address has the port that happened
 * to be free.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LocalPublicAddressConfiguration {

    @Bean
    @Primary
    PublicAddress localPublicAddress(AddressProperties properties) {
        return properties.publicUrl().equals(URI.create("http://localhost"))
                ? new Local()
                : new PublicAddress(properties.publicUrl());
    }

    private static final class Local extends PublicAddress implements ApplicationListener<WebServerInitializedEvent> {

        private int port;

        private Local() {
            super(URI.create("http://localhost"));
        }

        @Override
        public void onApplicationEvent(WebServerInitializedEvent started) {
            port = started.getWebServer().getPort();
        }

        @Override
        int port() {
            return port;
        }
    }
}
