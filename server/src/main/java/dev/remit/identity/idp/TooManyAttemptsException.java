package dev.remit.identity.idp;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords; the next attempt is looked at from then on. */
final class TooManyAttemptsException extends LockedException {

    private final transient Instant until;

    TooManyAttemptsException(Instant until) {
        super("too many attempts");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
