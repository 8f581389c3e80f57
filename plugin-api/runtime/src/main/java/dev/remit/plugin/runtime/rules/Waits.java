package dev.remit.plugin.runtime.rules;

import dev.remit.plugin.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How long a system asks to be left alone, in the ways in which systems say it; nonsense counts as not said. */
public final class Waits {

    private static final String NUMBER = "[0-9]{1,14}([.][0-9]{1,9})?";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Seconds since 1970 reach this in the year 5138, milliseconds did in 1973; a wait is shorter than either. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final long SECONDS_FROM = 1_000_000_000L;

    /** The one that is used, and the two that are accepted (RFC 9110, 5.6.7). */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private Waits() {}

    /**
     * What the answer asks for: {@code Retry-After} in milliseconds, seconds or as a date, which is compared with the system's own
     * clock.
     */
    public static Optional<Duration> asked(Response response, Instant now) {
        return said(response, "retry-after-ms", Waits::milliseconds)
                .or(() -> said(response, "x-ms-retry-after-ms", Waits::milliseconds))
                .or(() -> said(response, "retry-after", text -> seconds(text)
                        .or(() -> date(text).map(until -> until(until, response, now)))))
                .filter(Duration::isPositive);
    }

    /** And, of an answer that asks to slow down and says no more, when the limit begins anew. */
    public static Optional<Duration> untilReset(Response response, Instant now) {
        return said(response, "x-ratelimit-reset", text -> reset(text, response, now))
                .or(() -> said(response, "ratelimit-reset", text -> reset(text, response, now)))
                .filter(Duration::isPositive);
    }

    private static Optional<Duration> said(
            Response response, String header, Function<String, Optional<Duration>> meaning) {
        return response.header(header).map(String::strip).flatMap(meaning);
    }

    private static Optional<Duration> milliseconds(String text) {
        return number(text)
                .map(count -> Duration.ofNanos(count.scaleByPowerOfTen(6).longValue()));
    }

    private static Optional<Duration> seconds(String text) {
        return number(text)
                .map(count -> Duration.ofMillis(count.multiply(THOUSAND).longValue()));
    }

    private static Optional<Duration> reset(String text, Response response, Instant now) {
        return number(text).map(count -> {
            long whole = count.longValue();
            if (whole >= MILLISECONDS_FROM) {
                return until(Instant.ofEpochMilli(whole), response, now);
            }
            return whole >= SECONDS_FROM
                    ? until(Instant.ofEpochSecond(whole), response, now)
                    : Duration.ofMillis(count.multiply(THOUSAND).longValue());
        });
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** By the clock of the system, if it tells the time. */
    private static Duration until(Instant then, Response response, Instant now) {
        return Duration.between(response.header("date").flatMap(Waits::date).orElse(now), then);
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(form -> parsed(form, text)).findFirst();
    }

    private static Stream<Instant> parsed(DateTimeFormatter form, String text) {
        try {
            return Stream.of(form.parse(text, Instant::from));
        } catch (DateTimeException otherwise) {
            return Stream.empty();
        }
    }
}
