package dev.remit.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * Who let a principal in, as the system recorded it.
 *
 * {@snippet :
 * new Approval("app:7", "admin consent", Optional.of("user:1"), Optional.of(grantedAt), json.evidence());
 * }
 *
 * @param principal the key of a {@link Principal} reported in the same scan
 * @param mechanism how, in the system's own words: admin consent, user consent, install, self-registration
 * @param approver the key of the principal who did it, if recorded
 * @param at when, UTC, if recorded
 * @param evidence where it was read
 */
public record Approval(
        String principal, String mechanism, Optional<String> approver, Optional<Instant> at, Evidence evidence)
        implements Observation {

    /** One per principal and mechanism. */
    @Override
    public String key() {
        return "approval:" + principal + "|" + mechanism;
    }
}
