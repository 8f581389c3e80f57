package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known otherwise of AI than it was at a moment.
 *
 * @param systems those that were scanned at all, by name
 * @param changes by system
 */
public record ChangesSince(List<Reading> systems, Page<Change> changes) {

    public ChangesSince {
        systems = List.copyOf(systems);
    }

    /**
     * What a system is compared with.
     *
     * @param before when the scan ended that was the last one then; empty if there had been none
     * @param latest when the last one ended
     */
    public record Reading(ConnectionId connection, String name, Optional<Instant> before, Instant latest) {

        /** Nobody has looked since: that nothing is told of it does not mean that nothing changed. */
        public boolean unread() {
            return before.equals(Optional.of(latest));
        }
    }

    /** A fact about an AI integration, or about whom it acts as. */
    public record Change(ConnectionId connection, String system, FactChange fact) {

        public static final String SEPARATOR = "\u001f";

        /** Where the page after it begins. */
        public String cursor() {
            return String.join(SEPARATOR, system, connection.toString(), fact.question() + " " + fact.key());
        }
    }
}
