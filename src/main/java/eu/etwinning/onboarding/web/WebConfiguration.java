package eu.etwinning.onboarding.web;

import jakarta.servlet.Filter;
import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {

    /** After the filter that says in which letters a request is written. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    PublicAddress publicAddress(AddressProperties properties) {
        return new PublicAddress(properties.publicUrl());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> addresses(
            PublicAddress address, AddressProperties properties) {
        Proxies proxies = new Proxies(properties.trustedProxies());
        return factory -> factory.addEngineValves(new AddressValve(address, proxies), new ClosingValve());
    }

    @Bean
    FilterRegistrationBean<BodyFilter> wholeBodies(WebProperties properties, Clock clock) {
        return first(new BodyFilter(new BodyReader(properties, clock)), FIRST);
    }

    /** What cannot be decoded is no parameter that is missing: the request is refused. */
    @Bean
    FilterRegistrationBean<FailedRequestFilter> readableParameters() {
        return first(new FailedRequestFilter(), FIRST + 1);
    }

    @Bean
    FilterRegistrationBean<MalformedRequestFilter> wellFormedRequests(ServerProperties server) {
        return first(new MalformedRequestFilter(server.getError().getPath()), FIRST + 2);
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
