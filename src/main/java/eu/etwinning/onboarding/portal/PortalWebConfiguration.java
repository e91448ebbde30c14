package eu.etwinning.onboarding.portal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalWebConfiguration implements WebMvcConfigurer {

    private final CurrentTeacherResolver currentTeacher;

    PortalWebConfiguration(CurrentTeacherResolver currentTeacher) {
        this.currentTeacher = currentTeacher;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentTeacher);
    }
}
