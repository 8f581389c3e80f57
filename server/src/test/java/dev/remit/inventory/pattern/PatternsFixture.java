package dev.remit.inventory.pattern;

import dev.remit.inventory.questions.Questionnaire;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The shipped patterns and what they are read with, without anything else. */
final class PatternsFixture {

    private static final AnnotationConfigApplicationContext BEANS =
            new AnnotationConfigApplicationContext(Questionnaire.class, Patterns.class);

    private PatternsFixture() {}

    static Patterns patterns() {
        return BEANS.getBean(Patterns.class);
    }

    static Questionnaire questionnaire() {
        return BEANS.getBean(Questionnaire.class);
    }
}
