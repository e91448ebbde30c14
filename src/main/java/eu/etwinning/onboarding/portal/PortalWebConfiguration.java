package eu.etwinning.onboarding.portal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import java.time.Duration;
import java.util.List;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalWebConfiguration implements WebMvcConfigurer {

    private static final String ASSETS = "/assets/**";

    private final CurrentTeacherResolver currentTeacher;

    PortalWebConfiguration(CurrentTeacherResolver currentTeacher) {
        this.currentTeacher = currentTeacher;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentTeacher);
    }

    /**
     * Each address of a script or style holds a hash of the content: whoever has it need never ask again. Compressed
     * copies lie beside them.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS)
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new BrotliFirst())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
