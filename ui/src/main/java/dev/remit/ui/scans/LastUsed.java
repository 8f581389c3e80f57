package dev.remit.ui.scans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.remit.scan.access.LastUse;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** When an integration last acted: a time, never, or not known. */
public final class LastUsed {

    private LastUsed() {}

    public static Component of(LastUse use, Ages ages) {
        return switch (use.status()) {
            case KNOWN -> {
                Span time = Texts.time(use.at().orElseThrow(), ages);
                yield use.from()
                        .map(from -> new Span(time, new Span(Words.text("access.panel.used-from", from))))
                        .orElse(time);
            }
            case NEVER -> new Span(Words.text("access.never-used"));
            case UNKNOWN -> UnknownChip.glyph();
        };
    }
}
