package dev.remit.plugin.manifest;

import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One scan: each request once, its records through every row that asks for them. Keeps no record. */
final class ManifestScan {

    private final Manifest manifest;
    private final Reads reads;
    private final ScanContext context;
    private final Answers answers;
    private final Map<Question, Long> read = new EnumMap<>(Question.class);
    private final Map<String, Use> newest = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Watermarks watermarks;

    ManifestScan(Manifest manifest, Reads reads, ScanContext context, ScanSink sink) {
        this.manifest = manifest;
        this.reads = reads;
        this.context = context;
        answers = Answers.of(context, sink);
        watermarks = new Watermarks(manifest, context, sink, answers);
    }

    void run() {
        manifest.limits().forEach((question, limit) -> answers.limit(limit, question));
        manifest.requests().stream()
                .filter(plan -> plan.forEach().isEmpty())
                .forEach(plan -> visit(plan, Optional.empty()));
        newest.values().forEach(use -> answers.observe(Question.LAST_USE, use));
        answers.end();
    }

    private void visit(RequestPlan plan, Optional<Item> outer) {
        Question[] touched = touched(plan).distinct().toArray(Question[]::new);
        if (touched.length > 0 && within(plan, touched)) {
            answers.attempt(() -> read(plan, outer), touched);
        }
    }

    /** Whether it may be sent once more; what is left out is a gap. */
    private boolean within(RequestPlan plan, Question[] touched) {
        if (plan.most().isEmpty()
                || asked.merge(plan.name(), 1, Integer::sum) <= plan.most().getAsInt()) {
            return true;
        }
        answers.gap(
                "Of '" + plan.forEach().orElseThrow() + "' only the first "
                        + plan.most().getAsInt() + " were asked for '" + plan.name() + "'.",
                touched);
        return false;
    }

    /** On from where the last scan was; in full if the system does not want that. */
    private void read(RequestPlan plan, Optional<Item> outer) {
        Optional<Instant> from = watermarks.from(plan);
        try {
            each(plan, outer, from);
        } catch (ConnectorException refused) {
            if (from.isEmpty() || refused.failure() != Failure.REJECTED) {
                throw refused;
            }
            watermarks.inFull(plan, "the system refused to read on from there");
            each(plan, outer, Optional.empty());
        }
        watermarks.reached(plan);
    }

    private void each(RequestPlan plan, Optional<Item> outer, Optional<Instant> from) {
        reads.each(plan, outer, from, context, item -> {
            watermarks.saw(plan, item);
            record(plan, item);
        });
    }

    private void record(RequestPlan plan, Item item) {
        rows(plan).filter(row -> answers.asked(row.question())).forEach(row -> {
            answers.attempt(() -> row.read(item).forEach(fact -> observe(row.question(), fact)), row.question());
            answers.progress(row.question(), read.merge(row.question(), 1L, Long::sum), OptionalLong.empty());
        });
        children(plan).forEach(child -> visit(child, Optional.of(item)));
    }

    private void observe(Question question, Observation fact) {
        if (fact instanceof Use use) {
            newest.merge(use.key(), use, ManifestScan::later);
        } else {
            answers.observe(question, fact);
        }
    }

    private static Use later(Use one, Use other) {
        boolean newer = other.at().isPresent()
                && (one.at().isEmpty() || other.at().get().isAfter(one.at().get()));
        return newer ? other : one;
    }

    /** The questions that suffer when this request fails: those of its own rows, and of the requests made for its records. */
    private Stream<Question> touched(RequestPlan plan) {
        return Stream.concat(
                rows(plan).map(Row::question).filter(answers::asked),
                children(plan).flatMap(this::touched));
    }

    private Stream<Row> rows(RequestPlan plan) {
        return manifest.rows().getOrDefault(plan.name(), List.of()).stream();
    }

    private Stream<RequestPlan> children(RequestPlan plan) {
        return manifest.requests().stream()
                .filter(each -> each.forEach().filter(plan.name()::equals).isPresent());
    }
}
