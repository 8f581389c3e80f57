package dev.remit.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many requests a minute for each token, on each node: as a bucket that fills evenly, so that a burst may use up a minute's. */
@Component
class TokenThrottle {

    private static final double SECONDS = 60;

    private record Bucket(double left, Instant at, boolean taken) {}

    private final Map<TokenId, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final Clock clock;

    TokenThrottle(@Value("${remit.api.requests-per-minute:1200}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    int perMinute() {
        return perMinute;
    }

    /** Takes one; empty, or how long to wait if there is none. What is refused takes nothing. */
    Optional<Duration> take(TokenId token) {
        Instant now = clock.instant();
        Bucket after = buckets.compute(token, (id, before) -> {
            double there = before == null ? perMinute : Math.min(perMinute, before.left() + filled(before.at(), now));
            return there >= 1 ? new Bucket(there - 1, now, true) : new Bucket(there, now, false);
        });
        return after.taken()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil((1 - after.left()) * SECONDS / perMinute)));
    }

    private double filled(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis() / 1000.0 / SECONDS * perMinute);
    }
}
