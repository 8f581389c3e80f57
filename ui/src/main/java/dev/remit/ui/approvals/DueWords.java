package dev.remit.ui.approvals;

import dev.remit.approval.clock.WorkingHours;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Duration;
import java.time.Instant;

/** How long a step still has, in working hours: "9 d · due in 5 working hours". */
public record DueWords(WorkingHours hours, Instant now, Ages ages) {

    public boolean late(Instant due) {
        return now.isAfter(due);
    }

    /** Age and due. */
    public String running(Instant since, Instant due) {
        return ages.since(since) + " · " + due(due);
    }

    String due(Instant due) {
        Duration left = hours.between(now, due);
        return late(due)
                ? Words.text("due.over", left.negated().toHours())
                : Words.text("due.in", left.plusMinutes(30).toHours());
    }
}
