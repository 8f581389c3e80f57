package dev.remit.findings;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import java.util.Set;

/**
 * Which findings to show.
 *
 * @param text part of the key, subject or place; blank for all
 * @param states empty for all
 * @param severities empty for all
 * @param age how long ago they were raised
 */
public record FindingFilter(
        String text,
        Set<FindingState> states,
        Set<Severity> severities,
        Optional<Ownership> ownership,
        Optional<Age> age,
        boolean overdue,
        Optional<SubjectRef> subject) {

    /** Whose they are. */
    public sealed interface Ownership {
        /** One person's. */
        record Of(PersonId person) implements Ownership {}

        /** Nobody's. */
        record Nobody() implements Ownership {}
    }

    /** Ranges of age in days, as the dashboard counts them. */
    public enum Age {
        WEEK(0, 7),
        MONTH(7, 30),
        QUARTER(30, 90),
        OLDER(90, 36_500);

        private final int from;
        private final int to;

        Age(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Younger than this many days. */
        public int to() {
            return to;
        }

        /** At least this many days old. */
        public int from() {
            return from;
        }
    }

    public FindingFilter {
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
    }

    public static FindingFilter all() {
        return new FindingFilter("", Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** What somebody still has to see to. */
    public static FindingFilter unresolved() {
        return all().in(FindingState.OPEN, FindingState.IN_PROGRESS);
    }

    public FindingFilter in(FindingState... wanted) {
        return new FindingFilter(text, Set.of(wanted), severities, ownership, age, overdue, subject);
    }

    public FindingFilter about(SubjectRef what) {
        return new FindingFilter(text, states, severities, ownership, age, overdue, Optional.of(what));
    }
}
