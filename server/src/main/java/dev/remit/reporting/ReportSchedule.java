package dev.remit.reporting;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A report that is issued again and again, as the person who set it.
 *
 * @param next when it is due; empty if never again
 */
public record ReportSchedule(UUID id, Plan plan, PersonId setBy, Optional<Instant> next) {

    /**
     * What is issued, and how often.
     *
     * @param days how far figures over events look back
     * @param hour 0 to 23, in the workspace's zone
     */
    public record Plan(ReportKind kind, int days, Cadence cadence, int hour) {}

    /** How often, at a full hour of the workspace's zone. The lower-case name is stored; never change one. */
    public enum Cadence {
        DAILY("0 0 %d * * ?"),
        /** On Mondays. */
        WEEKLY("0 0 %d ? * MON"),
        /** On the first day. */
        MONTHLY("0 0 %d 1 * ?"),
        /** On the first day of January, April, July and October. */
        QUARTERLY("0 0 %d 1 1,4,7,10 ?");

        private final String cron;

        Cadence(String cron) {
            this.cron = cron;
        }

        String cron(int hour) {
            return cron.formatted(hour);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cadence of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
