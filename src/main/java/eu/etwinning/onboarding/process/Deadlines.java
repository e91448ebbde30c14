package eu.etwinning.onboarding.process;

import org.springframework.stereotype.Component;

/** How long the diagrams wait for people. Public, because expressions of diagrams reach nothing else. */
@Component
public class Deadlines {

    private final ValidationProperties properties;

    Deadlines(ValidationProperties properties) {
        this.properties = properties;
    }

    /** For a teacher to answer a question. */
    public String answer() {
        return properties.answerWithin().toString();
    }

    /** For a head to say whether somebody works at the school. */
    public String headAnswer() {
        return properties.headAnswerWithin().toString();
    }
}
