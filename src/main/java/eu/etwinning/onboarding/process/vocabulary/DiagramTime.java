package eu.etwinning.onboarding.process.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time that timers of diagrams may wait: the method without parameters of a bean, written in a diagram as
 * {@code ${bean.method()}}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiagramTime {

    /** What the time is for, for people. */
    String value();
}
