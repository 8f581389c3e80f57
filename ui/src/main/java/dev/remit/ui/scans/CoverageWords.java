package dev.remit.ui.scans;

import dev.remit.plugin.Coverage;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;

/** How a question ended, in two words; everything but "answered" is a gap and looks like one. */
public final class CoverageWords {

    private CoverageWords() {}

    public static String words(Coverage.Status status) {
        return Words.text("coverage." + status.name());
    }

    public static String markup(Coverage.Status status) {
        return switch (status) {
            case ANSWERED -> Status.OK.markup(words(status));
            case PARTIAL -> Status.WARN.markup(words(status));
            case NOT_EXPOSED, FORBIDDEN, PLAN_GATED, UNREACHABLE -> UnknownChip.markup(words(status));
        };
    }
}
