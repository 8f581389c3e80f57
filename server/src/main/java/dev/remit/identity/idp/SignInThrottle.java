package dev.remit.identity.idp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after five wrong passwords in a row an address waits a minute, then two, four, up to fifteen;
 * one network address may fail thirty times in ten minutes. Whether an account exists makes no difference.
 */
final class SignInThrottle {

    private static final int FREE_PER_EMAIL = 5;
    private static final int FREE_PER_SOURCE = 30;
    private static final Duration SOURCE_WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final int KEPT = 50_000;

    private final Clock clock;
    private final Map<String, Failures> emails = new LinkedHashMap<>();
    private final Map<String, Failures> sources = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Until when this person, or everybody at this network address, has to wait. */
    synchronized Optional<Instant> waitsUntil(String email, String source) {
        Instant now = clock.instant();
        Instant byEmail = recent(emails, key(email), FORGOTTEN)
                .map(SignInThrottle::emailOpensAt)
                .orElse(Instant.MIN);
        Instant bySource = recent(sources, source, SOURCE_WINDOW)
                .filter(f -> f.count() >= FREE_PER_SOURCE)
                .map(f -> f.first().plus(SOURCE_WINDOW))
                .orElse(Instant.MIN);
        Instant later = byEmail.isAfter(bySource) ? byEmail : bySource;
        return Optional.of(later).filter(now::isBefore);
    }

    synchronized void failed(String email, String source) {
        count(emails, key(email), FORGOTTEN);
        count(sources, source, SOURCE_WINDOW);
    }

    synchronized void succeeded(String email) {
        emails.remove(key(email));
    }

    private static Instant emailOpensAt(Failures failures) {
        int over = failures.count() - FREE_PER_EMAIL;
        if (over < 0) {
            return Instant.MIN;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(over, 10));
        return failures.last().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    private Optional<Failures> recent(Map<String, Failures> known, String key, Duration window) {
        Instant since = clock.instant().minus(window);
        return Optional.ofNullable(known.get(key)).filter(f -> f.first().isAfter(since));
    }

    private void count(Map<String, Failures> known, String key, Duration window) {
        Instant now = clock.instant();
        Failures next = recent(known, key, window)
                .map(f -> new Failures(f.count() + 1, f.first(), now))
                .orElseGet(() -> new Failures(1, now, now));
        known.remove(key);
        known.put(key, next);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant first, Instant last) {}
}
