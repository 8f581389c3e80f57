package dev.remit.connector.marketo;

import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Calls by user and day, of today and the seven days before: the only record of use that Marketo's API shows. */
final class Usage {

    private final MarketoInstance marketo;
    private final Answers answers;
    private final Map<String, Use> last = new TreeMap<>();
    private long strangers;

    Usage(MarketoInstance marketo, Answers answers) {
        this.marketo = marketo;
        this.answers = answers;
    }

    void read(ApiUsers users) {
        answers.attempt(() -> marketo.usageToday().forEach(day -> day(day, users)), LAST_USE);
        answers.attempt(
                () -> MarketoInstance.results(marketo.usageOfTheWeek()).forEach(day -> day(day, users)), LAST_USE);
        users.signedIn().forEach((key, user) -> ApiUsers.time(user.at("/lastLoginAt"))
                .ifPresent(at -> later(Use.last(key, at, Optional.empty(), user.evidence()))));
        last.values().forEach(use -> answers.observe(LAST_USE, use));
        if (strangers > 0) {
            answers.limit(
                    "Users that are not API-only, or not there any more, made calls as well (" + strangers + ").",
                    LAST_USE);
        }
    }

    private void day(Json day, ApiUsers users) {
        Instant date = date(day);
        for (Json each : day.at("/users").items()) {
            if (each.at("/count").integer().orElse(0L) > 0) {
                users.key(each.requiredText("/userId"))
                        .ifPresentOrElse(
                                key -> later(Use.last(key, date, Optional.empty(), each.evidence())),
                                () -> strangers++);
            }
        }
    }

    private void later(Use use) {
        last.merge(
                use.key(),
                use,
                (one, other) -> one.at().orElse(Instant.MIN).isBefore(other.at().orElse(Instant.MIN)) ? other : one);
    }

    private static Instant date(Json day) {
        try {
            return LocalDate.parse(day.requiredText("/date"))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw new ConnectorException(
                    Failure.MALFORMED, day.evidence().request() + " was answered with a day that is no date.");
        }
    }

    /** Both are always kept. */
    void records() {
        answers.attempt(
                () -> {
                    Json week = marketo.usageOfTheWeek();
                    MarketoInstance.results(week);
                    answers.observe(
                            MONITORING,
                            Monitoring.of("API usage by user", Monitoring.State.ON, week.evidence())
                                    .keptFor(Duration.ofDays(7)));
                },
                MONITORING);
        answers.attempt(
                () -> {
                    Json types = marketo.activityTypes();
                    MarketoInstance.results(types);
                    answers.observe(
                            MONITORING, Monitoring.of("activities of people", Monitoring.State.ON, types.evidence()));
                },
                MONITORING);
    }
}
