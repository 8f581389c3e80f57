package dev.remit.plugin.testkit.report;

import dev.remit.plugin.testkit.report.Verdict.Outcome;
import java.util.List;

/** What the author of a connector does next: the first stage at which something is missing, step by step; the rest can wait. */
record ToDo(Report report) {

    String text() {
        List<Verdict> failed = report.verdicts().stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .toList();
        String stage = failed.getFirst().stage();
        List<Verdict> now =
                failed.stream().filter(each -> each.stage().equals(stage)).toList();
        StringBuilder text = new StringBuilder("%s %s does not keep the connector contract yet. To do now (%s):%n"
                .formatted(report.connector().name(), report.connector().version(), words(stage)));
        for (int step = 0; step < now.size(); step++) {
            Verdict verdict = now.get(step);
            text.append("  %d. %s%n     %s%n".formatted(step + 1, verdict.promise(), verdict.note()));
            text.append("     Seen: %s%n"
                    .formatted(verdict.broken().getFirst().indent(11).strip()));
            if (verdict.broken().size() > 1) {
                text.append("     And in %d more cases.%n"
                        .formatted(verdict.broken().size() - 1));
            }
        }
        int waiting = failed.size() - now.size();
        return waiting == 0
                ? text.toString()
                : text.append("  Then the kit has %d more clauses to show.%n".formatted(waiting))
                        .toString();
    }

    static String words(String stage) {
        return stage.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
