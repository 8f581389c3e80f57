package dev.remit.lifecycle;

import java.util.List;

/**
 * What a gate asks for, and how it stands.
 *
 * @param details what keeps it from being met, by name or key
 */
public record Criterion(Key key, Verdict verdict, List<String> details) {

    /** What is asked for. */
    public enum Key {
        /** Every decision that its tier demands is taken and holds. */
        APPROVED(true),
        /** Nobody is missing who has to stand for it. */
        OWNED(true),
        /** Neither it nor a tool of it nor who makes that is under the kill switch. */
        NOT_STOPPED(true),
        /** Nothing grave is found and not dealt with. */
        NO_GRAVE_FINDING(true),
        /** No incident about it still does harm. */
        NO_OPEN_INCIDENT(true),
        /** Somebody responsible has looked at how sensitive its data is. */
        DATA_REVIEWED(false),
        /** Somebody responsible has looked at its tools, and refused none. */
        TOOLS_REVIEWED(false),
        /** Each of its tools is approved for its function on each of its data assets. */
        TOOLS_APPROVED(false),
        /** It is what the pattern covers that it was made from. */
        FITS_PATTERN(false),
        /** No exception it rested on is over without another. */
        EXCEPTIONS_VALID(false),
        /** Its day to be looked at again has not passed. */
        REVIEWED_IN_TIME(false),
        /** A scan has seen it at work, so that drift is noticed. */
        SEEN_BY_SCAN(false);

        private final boolean must;

        Key(boolean must) {
            this.must = must;
        }

        /** Whether it keeps a use case from production; the others are shown only. */
        public boolean must() {
            return must;
        }
    }

    /** How it stands. */
    public enum Verdict {
        MET,
        UNMET,
        /** Nothing is known that would tell. */
        UNKNOWN
    }

    public Criterion {
        details = List.copyOf(details);
    }

    static Criterion of(Key key, boolean met) {
        return new Criterion(key, met ? Verdict.MET : Verdict.UNMET, List.of());
    }

    /** Met if nothing is in the way. */
    static Criterion without(Key key, List<String> inTheWay) {
        return new Criterion(key, inTheWay.isEmpty() ? Verdict.MET : Verdict.UNMET, inTheWay);
    }

    /** Whether it keeps a use case from production. */
    public boolean blocks() {
        return key.must() && verdict != Verdict.MET;
    }
}
