package dev.remit.ui.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How times are written, in the workspace's zone: "today 06:12", "19 Nov", "9 d", "4 d late". */
public final class Ages {

    private final Clock clock;
    private final ZoneId zone;

    public Ages(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** When the day begins. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** On the clock of the workspace, to the minute; for fields in which somebody says when. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    public LocalDateTime now() {
        return local(clock.instant());
    }

    /** The moment at which the workspace's clock shows this. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** "today 06:12", "19 Nov", and with the year if it is another. */
    public String at(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return day.equals(today()) ? Words.text("ages.today-at", time(instant)) : on(day);
    }

    /** "today", "19 Nov", "14 Mar 2025". */
    public String on(LocalDate day) {
        if (day.equals(today())) {
            return Words.text("ages.today");
        }
        String pattern = day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Words.locale()).format(day);
    }

    /** "06:12". */
    public String time(Instant instant) {
        return format("HH:mm", instant);
    }

    /** To the second, with the zone, for hover and exports: "20 Nov 2026, 06:12:31 CET". */
    public String exact(Instant instant) {
        return format("d MMM yyyy, HH:mm:ss zzz", instant);
    }

    /** How long ago, in the largest unit that counts: "12 min", "5 h", "9 d". */
    public String since(Instant instant) {
        return length(Duration.between(instant, clock.instant()));
    }

    /** How long it is until then, in the largest unit that counts; empty if it has passed. */
    public Optional<String> until(Instant instant) {
        Duration left = Duration.between(clock.instant(), instant);
        return left.isPositive() ? Optional.of(length(left.plusSeconds(59))) : Optional.empty();
    }

    /** A length of time in the largest unit that counts. */
    public static String length(Duration length) {
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return Words.text("ages.minutes", Math.max(0, length.toMinutes()));
        }
        if (length.compareTo(Duration.ofDays(1)) < 0) {
            return Words.text("ages.hours", length.toHours());
        }
        return length.toDays() < 730
                ? Words.text("ages.days", Long.toString(length.toDays()))
                : Words.text("ages.years", length.toDays() / 365);
    }

    /** "4 d late", "due today", "due tomorrow", "due in 4 d". */
    public String due(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days < 0) {
            return Words.text("ages.late", -days);
        }
        return switch ((int) Math.min(days, 2)) {
            case 0 -> Words.text("ages.due-today");
            case 1 -> Words.text("ages.due-tomorrow");
            default -> Words.text("ages.due-in", days);
        };
    }

    public String due(Instant instant) {
        return due(LocalDate.ofInstant(instant, zone));
    }

    public boolean late(Instant due) {
        return LocalDate.ofInstant(due, zone).isBefore(today());
    }

    /** A running clock, age and due: "9 d · 4 d late". */
    public String running(Instant since, Instant due) {
        return since(since) + " · " + due(due);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, Words.locale()).format(instant.atZone(zone));
    }
}
