package dev.remit.inventory.pattern;

import dev.remit.inventory.Lane;
import dev.remit.ownership.Duty;
import dev.remit.risk.Coded;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to use AI that is known to work.
 *
 * @param key stable; kept with what was made from it
 * @param version of the file it stands in, for example {@code v1}
 * @param words what it is, in sentences
 * @param facts what it takes for granted, also of data, which each request names itself
 * @param answers what it fills into a request, by question
 * @param limits what it stays within
 * @param lane where it stays; empty if it may run anywhere
 * @param duties whom a request has to name
 * @param kpis the one that is filled in first
 */
public record Pattern(
        String key,
        String version,
        Words words,
        List<Step> steps,
        UseCaseFacts facts,
        Map<String, List<String>> answers,
        List<Limit> limits,
        Optional<Stay> lane,
        List<Standing> duties,
        List<Goal> kpis) {

    public Pattern {
        steps = List.copyOf(steps);
        answers = Map.copyOf(answers);
        limits = List.copyOf(limits);
        duties = List.copyOf(duties);
        kpis = List.copyOf(kpis);
    }

    /**
     * A pattern in words.
     *
     * @param use when it is the right one
     * @param avoid when it is not
     * @param standing which people it takes
     */
    public record Words(String name, String what, String use, String avoid, String standing) {}

    /** One step of the flow. */
    public record Step(Actor by, String text) {}

    /** Who acts in a step. */
    public enum Actor implements Coded {
        PERSON,
        AI,
        /** Something fixed beforehand, which does the same every time. */
        RULE
    }

    /**
     * How far a fact may go.
     *
     * @param atMost the riskiest of its values that the pattern still covers
     * @param because what is said of a use case that goes beyond
     */
    public record Limit(Fact fact, String atMost, String because) {}

    /** The lane it stays in, and what is said of a use case in another. */
    public record Stay(Lane stays, String because) {}

    /** Somebody who has to be named, and what they do here. */
    public record Standing(Duty duty, String who) {}

    /** A figure that tells whether it works, and what is aimed at. */
    public record Goal(String name, String goal) {}

    /** As people call it. */
    public String name() {
        return words.name();
    }

    /** Whether this is what the pattern filled in for a question. */
    public boolean fills(String question, List<String> values) {
        return values.equals(answers.get(question));
    }
}
