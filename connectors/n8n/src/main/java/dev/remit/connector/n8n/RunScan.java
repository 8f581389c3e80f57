package dev.remit.connector.n8n;

import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Response;
import dev.remit.plugin.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads executions, newest first, so that the first one of a workflow is its last use. Goes back to where the last scan was, and a day
 * further, because n8n lists an execution only after its end.
 */
final class RunScan {

    private static final Duration LONGEST_RUN = Duration.ofDays(1);
    private static final int MOST_PAGES = 100;

    private final N8nInstance instance;
    private final Answers answers;
    private final Optional<Instant> since;
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private Optional<Instant> newest = Optional.empty();
    private boolean back;
    private int pages;
    private boolean cut;

    RunScan(N8nInstance instance, Answers answers) {
        this.instance = instance;
        this.answers = answers;
        since = answers.context().watermark(LAST_USE).flatMap(RunScan::instant);
    }

    void run() {
        instance.executions(this::page);
        newest.filter(at -> answers.asked(LAST_USE))
                .ifPresent(at -> answers.sink().watermark(LAST_USE, at.toString()));
    }

    /** How many workflows were seen to run. */
    long count() {
        return uses.size();
    }

    /** Whether there were more executions than a scan reads. */
    boolean cut() {
        return cut;
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
        answers.progress(LAST_USE, uses.size());
        cut = !back && ++pages >= MOST_PAGES && N8nInstance.next(page).isPresent();
        return !back && !cut;
    }

    private void execution(Json execution) {
        answers.context().stopIfCancelled();
        Optional<Instant> started = Readings.started(execution);
        Optional<String> workflow = execution.at("/workflowId").text();
        if (started.isEmpty() || workflow.isEmpty()) {
            return;
        }
        newest = newest.or(() -> started);
        back |= since.filter(last -> started.get().isBefore(last.minus(LONGEST_RUN)))
                .isPresent();
        Use use = Use.last("workflow:" + workflow.get(), started.get(), Optional.empty(), execution.evidence());
        if (uses.putIfAbsent(workflow.get(), use) == null) {
            answers.observe(LAST_USE, use);
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
