package dev.remit.plugin.runtime;

import java.time.Duration;

/**
 * How much one request may cost.
 *
 * @param connectTimeout until the connection stands
 * @param answerTimeout until the last byte is read, so that a system which drips cannot hold a thread
 * @param maxBytes of one answer
 * @param maxDepth of nested JSON
 * @param attempts in all, the first included
 * @param firstBackoff before the first repetition; doubled each time
 * @param maxRetryAfter the longest wait a system may ask for; beyond it the request fails
 */
public record Limits(
        Duration connectTimeout,
        Duration answerTimeout,
        int maxBytes,
        int maxDepth,
        int attempts,
        Duration firstBackoff,
        Duration maxRetryAfter) {

    /** What the console uses. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                10 * 1024 * 1024,
                100,
                4,
                Duration.ofMillis(500),
                Duration.ofMinutes(2));
    }
}
