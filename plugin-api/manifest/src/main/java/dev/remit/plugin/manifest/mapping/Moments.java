package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the ways in which systems write a time. */
public final class Moments {

    /** Seconds since 1970 reach this in the year 5138, milliseconds did in 1973. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private Moments() {}

    /**
     * The time, if there is one.
     *
     * @throws ConnectorException if something else stands there
     */
    public static Optional<Instant> at(Json value) {
        if (value.integer().isPresent()) {
            return value.integer().filter(number -> number > 0).map(Moments::counted);
        }
        return value.text().filter(text -> !text.isBlank()).map(text -> written(text, value));
    }

    private static Instant counted(long number) {
        return number < MILLISECONDS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant written(String text, Json value) {
        if (text.matches("[0-9]{9,13}")) {
            return counted(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException otherwise) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    "The answer to " + value.evidence().request() + " has something other than a time at "
                            + value.evidence().pointer() + ".");
        }
    }
}
