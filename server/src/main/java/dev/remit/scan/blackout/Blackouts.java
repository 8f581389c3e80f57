package dev.remit.scan.blackout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All blackouts of one connection. */
public record Blackouts(List<Blackout> windows, ZoneId zone) {

    static final Blackouts NONE = new Blackouts(List.of(), ZoneOffset.UTC);

    private static final int WEEK = 7;

    public Blackouts {
        windows = List.copyOf(windows);
    }

    /** The first moment from then on at which the system may be read. */
    public Instant free(Instant from) {
        Instant free = from;
        Optional<Instant> end = endOfThatAt(free);
        for (int i = 0; end.isPresent() && i <= windows.size() * (WEEK + 1); i++) {
            free = end.get();
            end = endOfThatAt(free);
        }
        return free;
    }

    private Optional<Instant> endOfThatAt(Instant at) {
        return spans(at)
                .filter(span -> !at.isBefore(span.start()) && at.isBefore(span.end()))
                .map(Span::end)
                .max(Instant::compareTo);
    }

    private record Span(Instant start, Instant end) {}

    /** Those that began today or yesterday: none is longer than a day. */
    private Stream<Span> spans(Instant around) {
        LocalDate today = around.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today).flatMap(day -> windows.stream()
                .filter(window -> window.days().contains(day.getDayOfWeek()))
                .map(window -> span(window, day)));
    }

    private Span span(Blackout window, LocalDate day) {
        LocalDate last = window.overMidnight() ? day.plusDays(1) : day;
        return new Span(
                day.atTime(window.from()).atZone(zone).toInstant(),
                last.atTime(window.until()).atZone(zone).toInstant());
    }
}
