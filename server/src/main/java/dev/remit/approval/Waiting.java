package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
