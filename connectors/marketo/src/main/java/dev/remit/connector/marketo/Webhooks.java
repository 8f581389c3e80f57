package dev.remit.connector.marketo;

import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Webhooks, which no list shows: those that were called leave an activity at each person they were called for. All of it stands under
 * one question, so that the next scan can read on from where this one began.
 */
final class Webhooks {

    private static final String TYPE = "call webhook";

    /** So that two clocks that differ lose nothing. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final MarketoInstance marketo;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Instant began;
    private final Map<String, Use> last = new TreeMap<>();

    Webhooks(MarketoInstance marketo, ScanContext context, ScanSink sink, Answers answers) {
        this.marketo = marketo;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        began = context.now();
    }

    void read() {
        Optional<String> type = MarketoInstance.results(marketo.activityTypes()).stream()
                .filter(each ->
                        each.at("/name").text().filter(TYPE::equalsIgnoreCase).isPresent())
                .map(each -> each.requiredText("/id"))
                .findFirst();
        if (type.isEmpty()) {
            answers.limit("This subscription does not write down calls of webhooks.", OUTBOUND);
            return;
        }
        pages(type.get(), marketo.firstPage(since()));
        last.values().forEach(use -> answers.observe(OUTBOUND, use));
    }

    /** A moment and no page: names of pages may be longer than a position can be. */
    private Optional<Instant> since() {
        try {
            return context.watermark(OUTBOUND).map(Instant::parse).map(at -> at.minus(OVERLAP));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /** A page may be empty and not be the last: Marketo looks through so many activities of all types for each. */
    private void pages(String type, String first) {
        Set<String> seen = new HashSet<>();
        String page = first;
        for (long read = 1; ; read++) {
            if (!seen.add(page)) {
                throw new ConnectorException(
                        Failure.MALFORMED,
                        "Marketo led back to a page of activities already read; the list cannot be complete.");
            }
            Json answer = marketo.activities(page, type);
            MarketoInstance.results(answer).forEach(this::call);
            page = answer.requiredText("/nextPageToken");
            answers.progress(OUTBOUND, read, OptionalLong.empty());
            if (!answer.at("/moreResult").bool().orElse(false)) {
                sink.watermark(OUTBOUND, began.toString());
                return;
            }
            if (read >= marketo.mostPages()) {
                answers.gap(
                        "Only the first " + read
                                + " pages of activities were read; raise 'Pages of activities' in the connection, or"
                                + " scan more often.",
                        OUTBOUND);
                return;
            }
            context.stopIfCancelled();
        }
    }

    private void call(Json activity) {
        Json id = activity.at("/primaryAttributeValueId");
        Optional<String> name = activity.at("/primaryAttributeValue").text();
        String key = "webhook:"
                + id.text()
                        .or(() -> id.integer().map(String::valueOf))
                        .or(() -> name)
                        .orElseGet(() -> activity.requiredText("/primaryAttributeValueId"));
        String shown = name.orElse(key);
        answers.observe(
                OUTBOUND,
                Principal.of(key, Principal.Kind.APP, shown, activity.evidence())
                        .withState(Principal.State.ACTIVE)
                        .withSignal(Signal.DISPLAY_NAME, shown)
                        .withAttribute("known by", "its calls"));
        answers.observe(
                OUTBOUND,
                Grant.of(key, Capability.STORE, ResourceKind.LEAD, "people", Basis.OBSERVED, activity.evidence())
                        .withReach(Grant.Reach.FILTERED)
                        .withSensitivity(Grant.Sensitivity.PERSONAL)
                        .withMode(Grant.Mode.APPLICATION)
                        .through(Set.of("Call Webhook")));
        time(activity)
                .ifPresent(at -> last.merge(
                        key,
                        Use.last(key, at, Optional.empty(), activity.evidence()),
                        (one, other) ->
                                one.at().orElse(Instant.MIN).isBefore(other.at().orElse(Instant.MIN)) ? other : one));
    }

    private static Optional<Instant> time(Json activity) {
        try {
            return activity.at("/activityDate").text().map(text -> OffsetDateTime.parse(text)
                    .toInstant());
        } catch (DateTimeException unknownForm) {
            return Optional.empty();
        }
    }
}
