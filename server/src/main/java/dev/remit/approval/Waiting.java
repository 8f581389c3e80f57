package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A step that waits for a decision.
 *
 * @param position of the step, from 1, among {@code steps}
 */
public record Waiting(
        UUID approval,
        UUID step,
        SubjectRef subject,
        String title,
        String version,
        String tier,
        int round,
        PersonId requester,
        Optional<String> role,
        Optional<PersonId> person,
        int position,
        int steps,
        Instant since,
        Instant dueAt) {

    public boolean late(Instant now) {
        return now.isAfter(dueAt);
    }

    /** Whose decisions a list shows. */
    public enum Whose {
        /** Those I can take now. */
        MINE,
        /** Late ones that wait for a role of mine, or for somebody who holds one. */
        LATE,
        /** Those on what I asked for. */
        ASKED,
        EVERYBODYS,
        /** Those nobody here can take, because people left, lost a role or had a hand in it. */
        NOBODYS
    }

    /**
     * Which of them.
     *
     * @param text a part of the thing's name; blank for any
     * @param tiers codes of tiers; none for any
     */
    public record Filter(String text, Set<String> tiers) {

        public static final Filter NONE = new Filter("", Set.of());

        public Filter {
            text = text.strip();
            tiers = Set.copyOf(tiers);
        }

        public boolean narrows() {
            return !text.isEmpty() || !tiers.isEmpty();
        }
    }

    /** How many stand in each list of a person's own. */
    public record Counts(long mine, long late, long asked) {}

    /**
     * Where an approval stands among what waits for somebody, the one due first on top; after the last comes the first.
     *
     * @param number from 1
     */
    public record Place(int number, int of, UUID next, UUID previous) {}

    /**
     * How many decisions wait, and for how long.
     *
     * @param medianAge empty if none waits
     * @param oldestAge empty if none waits
     * @param byRole how many wait for each role; those that wait for one person stand under {@code accountable}
     */
    public record Summary(
            long waiting,
            long late,
            Optional<Duration> medianAge,
            Optional<Duration> oldestAge,
            Map<String, Long> byRole) {

        public Summary {
            byRole = Map.copyOf(byRole);
        }
    }
}
