package dev.remit.scan;

import dev.remit.connector.RunEvent;
import dev.remit.plugin.Question;
import dev.remit.scan.snapshot.Staging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What arrived since it was last stored: facts in full, progress only the latest of each question. */
final class ScanProgress {

    private static final long EVERY = Duration.ofMillis(500).toNanos();

    private final Staging.Batch batch = new Staging.Batch();
    private final Map<Question, RunEvent.Progressed> progressed = new EnumMap<>(Question.class);
    private final Map<Question, RunEvent.Reached> reached = new EnumMap<>(Question.class);
    private final Map<Question, RunEvent.Marked> marked = new EnumMap<>(Question.class);
    private final List<RunEvent.Answered> answers = new ArrayList<>();
    private long storedAt = System.nanoTime();

    void take(RunEvent event) {
        switch (event) {
            case RunEvent.Observed o -> batch.add(o.question(), o.observation());
            case RunEvent.Progressed p -> progressed.put(p.question(), p);
            case RunEvent.Reached r -> reached.put(r.question(), r);
            case RunEvent.Marked m -> marked.put(m.question(), m);
            case RunEvent.Answered a -> answers.add(a);
        }
    }

    boolean due() {
        return batch.full() || System.nanoTime() - storedAt > EVERY;
    }

    Staging.Batch batch() {
        return batch;
    }

    Collection<RunEvent.Progressed> progressed() {
        return progressed.values();
    }

    Collection<RunEvent.Reached> reached() {
        return reached.values();
    }

    Collection<RunEvent.Marked> marked() {
        return marked.values();
    }

    List<RunEvent.Answered> answers() {
        return answers;
    }

    void stored() {
        batch.clear();
        progressed.clear();
        reached.clear();
        marked.clear();
        answers.clear();
        storedAt = System.nanoTime();
    }
}
