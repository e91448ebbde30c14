package eu.etwinning.onboarding.process.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a process owner may know of a class that diagrams name: a delegate or a listener. The templates of Camunda
 * Modeler and the check of definitions are made of it, and in tests nothing can be read or written that is not declared
 * here.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiagramPart {

    /** The name as the diagrams show it. */
    String name();

    /** What it does, in a sentence for people who are no programmers. */
    String does();

    TaskCategory topic();

    /** For a listener of a business rule task, the table that the task must ask. */
    String table() default "";

    /** What the case must hold when it is reached. */
    CaseVariable[] needs() default {};

    /** What it looks at if the case holds it. */
    CaseVariable[] mayUse() default {};

    /** What the case holds whenever it is done and no error was thrown. */
    CaseVariable[] sets() default {};

    /** What it sets in some cases only. */
    CaseVariable[] maySet() default {};

    /** The codes of the errors that a boundary event can catch. */
    String[] errors() default {};
}
