package dev.remit.connector.n8n;

import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads executions, newest first, so that the first one of a workflow is its last use. Goes back to where the last scan was, and a day
 * further, because n8n lists an execution only after its end.
 */
final class RunScan {

    private static final Duration LONGEST_RUN = Duration.ofDays(1);
    private static final int MOST_PAGES = 100;
    private static final String CUT = "Only the newest 25,000 executions were read.";

    private final N8nInstance instance;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Optional<Instant> since;
    private final Set<String> uses = new HashSet<>();
    private Optional<Instant> newest = Optional.empty();
    private boolean back;
    private int pages;

    RunScan(N8nInstance instance, ScanContext context, ScanSink sink, Answers answers) {
        this.instance = instance;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        since = context.watermark(LAST_USE).flatMap(RunScan::instant);
    }

    void run() {
        instance.executions(this::page);
        newest.filter(at -> answers.asked(LAST_USE)).ifPresent(at -> sink.watermark(LAST_USE, at.toString()));
    }

    private boolean page(Response page) {
        Json data = page.json().at("/data");
        if (pages == 0) {
            Monitoring.State state = data.items().isEmpty() ? Monitoring.State.UNKNOWN : Monitoring.State.ON;
            answers.observe(MONITORING, Monitoring.of("executions", state, data.evidence()));
        }
        if (!answers.asked(LAST_USE)) {
            return false;
        }
        data.items().forEach(this::execution);
        answers.progress(LAST_USE, uses.size(), OptionalLong.empty());
        if (++pages >= MOST_PAGES && !back && N8nInstance.next(page).isPresent()) {
            answers.gap(CUT, LAST_USE);
            return false;
        }
        return !back;
    }

    private void execution(Json execution) {
        context.stopIfCancelled();
        Optional<Instant> started = Readings.started(execution);
        Optional<String> workflow = execution.at("/workflowId").text();
        if (started.isEmpty() || workflow.isEmpty()) {
            return;
        }
        newest = newest.or(() -> started);
        back |= since.filter(last -> started.get().isBefore(last.minus(LONGEST_RUN)))
                .isPresent();
        if (uses.add(workflow.get())) {
            answers.observe(
                    LAST_USE,
                    Use.last("workflow:" + workflow.get(), started.get(), Optional.empty(), execution.evidence()));
        }
    }

    private static Optional<Instant> instant(String position) {
        try {
            return Optional.of(Instant.parse(position));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
