package dev.remit.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.connector.Connection;
import dev.remit.scan.access.AccessSummary;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.FigureStrip;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Answers first: how much AI there is, what the last scans changed, what belongs to nobody, and what could not be seen. */
final class MapStrip extends Div {

    MapStrip(AccessSummary summary, Collection<Connection> connections, Ages ages) {
        FigureStrip figures = new FigureStrip(
                Figure.of(
                        Words.text("access.figure.integrations"),
                        Numbers.exact(summary.integrations()),
                        AccessNavigation.map()),
                changes(summary),
                Figure.of(
                                Words.text("access.figure.unlinked"),
                                Numbers.exact(summary.withoutUseCase()),
                                AccessNavigation.withoutUseCase())
                        .of(Words.text("access.of", Numbers.exact(summary.integrations()))),
                Figure.of(
                        Words.text("access.figure.ownerless"),
                        Numbers.exact(summary.withoutOwner()),
                        AccessNavigation.withoutOwner()),
                Figure.of(
                        Words.text("access.figure.unrecognised"),
                        Numbers.exact(summary.unknownVendor()),
                        AccessNavigation.unknownVendor()));
        add(figures);
        List<Connection> failing =
                connections.stream().filter(c -> c.failure().isPresent()).toList();
        if (!failing.isEmpty()) {
            String names = failing.stream().map(Connection::name).collect(Collectors.joining(", "));
            add(new Hatched(
                    Words.text(
                            "access.could-not-see",
                            names,
                            summary.unknown(),
                            ages.at(failing.getFirst().failure().orElseThrow().since())),
                    Texts.link(Words.text("access.look-at-connections"), ConnectionsNavigation.connections())));
        }
    }

    private static Figure changes(AccessSummary summary) {
        Figure figure = Figure.of(
                Words.text("access.figure.changed"), Numbers.exact(summary.changed()), AccessNavigation.changed());
        return summary.changed() > 0
                ? figure.changed("+" + summary.changed(), Words.text("access.figure.changed.since"))
                : figure.compared(Words.text("access.figure.changed.none"));
    }

    /** The key to the marks. */
    static Div key() {
        Div key = new Div();
        key.addClassNames("rm-keyline", "rm-access-key");
        key.add(Texts.caption(Words.text("access.key.basis")));
        for (BasisGlyph glyph : BasisGlyph.values()) {
            key.add(new Glyph(glyph.labelled()));
        }
        Span reach = new Span(Words.text("access.key.reach"));
        Span sensitivity = new Span(Words.text("access.key.sensitivity"));
        key.add(reach, sensitivity);
        return key;
    }
}
