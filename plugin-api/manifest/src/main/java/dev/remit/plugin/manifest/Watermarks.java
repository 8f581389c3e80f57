package dev.remit.plugin.manifest;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Moments;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Up to where requests with {@code newest} were read, by the questions that they answer. A scan begins a little before that, as records
 * may show late; what it cannot go on from is read in full, with the reason.
 */
final class Watermarks {

    private static final Duration LATE = Duration.ofHours(1);

    private final Manifest manifest;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Map<String, Instant> newest = new HashMap<>();

    Watermarks(Manifest manifest, ScanContext context, ScanSink sink, Answers answers) {
        this.manifest = manifest;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
    }

    /** Where to begin: at the oldest mark of the questions that read this; empty if one of them has none. */
    Optional<Instant> from(RequestPlan plan) {
        List<Question> questions = questions(plan);
        if (questions.isEmpty()
                || questions.stream()
                        .anyMatch(question -> context.watermark(question).isEmpty())) {
            return Optional.empty();
        }
        List<Instant> marks = questions.stream()
                .flatMap(question -> context.watermark(question).flatMap(Watermarks::instant).stream())
                .toList();
        if (marks.size() < questions.size()) {
            inFull(plan, "where the last scan was is not known");
            return Optional.empty();
        }
        if (marks.stream().anyMatch(mark -> mark.isAfter(context.now()))) {
            inFull(plan, "where the last scan was lies in the future");
            return Optional.empty();
        }
        return marks.stream().min(Comparator.naturalOrder()).map(mark -> mark.minus(LATE));
    }

    /** The answers say that this was read in full, and why. */
    void inFull(RequestPlan plan, String why) {
        long days = plan.since().orElseThrow().back().toDays();
        answers.limit(
                "Read " + days + " days back, because " + why + ".",
                questions(plan).toArray(Question[]::new));
    }

    /** A record was read. */
    void saw(RequestPlan plan, Item item) {
        plan.since()
                .flatMap(RequestPlan.Since::newest)
                .flatMap(reference -> Moments.at(item.at(reference)))
                .filter(at -> !at.isAfter(context.now()))
                .ifPresent(at -> newest.merge(plan.name(), at, (one, other) -> other.isAfter(one) ? other : one));
    }

    /** All of it was read. */
    void reached(RequestPlan plan) {
        for (Question question : questions(plan)) {
            Optional.ofNullable(newest.get(plan.name()))
                    .map(Instant::toString)
                    .or(() -> context.watermark(question))
                    .ifPresent(position -> sink.watermark(question, position));
        }
    }

    private List<Question> questions(RequestPlan plan) {
        return plan.since().flatMap(RequestPlan.Since::newest).isEmpty()
                ? List.of()
                : manifest.rows().getOrDefault(plan.name(), List.of()).stream()
                        .map(row -> row.question())
                        .distinct()
                        .filter(answers::asked)
                        .toList();
    }

    private static Optional<Instant> instant(String position) {
        try {
            return Optional.of(Instant.parse(position));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
