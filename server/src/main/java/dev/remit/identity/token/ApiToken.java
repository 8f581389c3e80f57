package dev.remit.identity.token;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A token as the list shows it; the token itself was shown once.
 *
 * @param hint its first characters
 * @param maker the name of who made it; programs that send it act for them
 * @param lastUsed to the minute; empty: never
 * @param revoked empty: it was not
 */
public record ApiToken(
        TokenId id,
        String name,
        String hint,
        SortedSet<TokenScope> scopes,
        String maker,
        Instant made,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked) {

    public ApiToken {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    /** Whether it opens anything. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expires) ? State.ACTIVE : State.EXPIRED;
    }
}
