package dev.remit.identity.signin;

import dev.remit.identity.MembershipChanged;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When a session's permissions have to be read again: at once after any membership changed on this node, and after half
 * a minute for changes made on another.
 */
@Component
class Freshness {

    private static final String ATTRIBUTE = "dev.remit.asOf";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final AtomicLong version = new AtomicLong();
    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    void mark(HttpSession session) {
        session.setAttribute(ATTRIBUTE, new AsOf(version.get(), clock.instant()));
    }

    boolean isFresh(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof AsOf asOf
                && asOf.version() == version.get()
                && clock.instant().isBefore(asOf.at().plus(LONGEST));
    }

    @TransactionalEventListener
    void on(MembershipChanged changed) {
        version.incrementAndGet();
    }

    private record AsOf(long version, Instant at) implements Serializable {}
}
