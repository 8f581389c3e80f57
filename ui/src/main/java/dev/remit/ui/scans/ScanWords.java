package dev.remit.ui.scans;

import dev.remit.scan.Scan;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** A scan's state and drift in words. */
public final class ScanWords {

    private ScanWords() {}

    static String title(Scan scan) {
        if (scan.state().active()) {
            return Words.text("scans.title.running", scan.connectionName());
        }
        return scan.drift().isPresent()
                ? Words.text("scans.title.drift", scan.connectionName(), drift(scan))
                : Words.text("scans.title.nothing", scan.connectionName());
    }

    static String state(Scan scan) {
        String words = Words.text("scans.state." + scan.state().name());
        return switch (scan.state()) {
            case FINISHED -> Status.OK.markup(words);
            case PARTIAL -> Status.WARN.markup(words);
            case FAILED -> Status.BAD.markup(words);
            case QUEUED, RUNNING -> Status.INFO.markup(words);
            case CANCELLED -> Markup.span("rm-quiet", words);
        };
    }

    /** How many questions were answered, and how many the system answers for nobody: those are no gap of the scan. */
    public static String coverage(Scan scan) {
        return Words.text("scans.coverage", scan.answered(), scan.questions().size(), scan.untold());
    }

    /** How far it is, and when it should be done: no better than the last scan lets us know. */
    static String sentence(Scan scan, Ages ages) {
        String answered =
                Words.text("scans.answered", scan.answered(), scan.questions().size(), scan.untold());
        return switch (scan.state()) {
            case QUEUED ->
                scan.waitsUntil()
                        .map(start -> Words.text("scans.waits", ages.at(start)))
                        .orElseGet(() -> Words.text("scans.waits.next"));
            case RUNNING -> answered + " " + estimate(scan, ages);
            default -> answered;
        };
    }

    private static String estimate(Scan scan, Ages ages) {
        return scan.expectedEnd()
                .map(end -> ages.until(end)
                        .map(left -> Words.text("scans.estimate.left", left))
                        .orElseGet(() -> Words.text("scans.estimate.over")))
                .orElseGet(() -> Words.text("scans.estimate.none"));
    }

    /** "2 new, 1 changed, 0 gone"; the first scan has nothing to compare with. */
    static String drift(Scan scan) {
        if (scan.drift().isEmpty()) {
            return "–";
        }
        Scan.Drift drift = scan.drift().get();
        return scan.snapshot().orElse(1) == 1
                ? Words.text("scans.first", drift.integrations())
                : Words.text("scans.drift", drift.appeared(), drift.altered(), drift.vanished());
    }
}
