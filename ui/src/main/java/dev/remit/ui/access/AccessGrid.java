package dev.remit.ui.access;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessSummary;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** The map as a grid: a line per connection, a row per AI integration, five columns always in the same order. */
final class AccessGrid {

    private AccessGrid() {}

    static KeysetGrid<MapRows.Line> of(AccessAddress address, AccessSummary summary, Ages ages) {
        KeysetGrid<MapRows.Line> grid = new KeysetGrid<>(Words.text("access.grid"), MapRows.Line::id);
        grid.addClassName("rm-access-grid");
        Grid.Column<MapRows.Line> first =
                grid.markup(Words.text("access.column.integration"), row -> first(row, address, ages));
        first.setPartNameGenerator(row -> row instanceof MapRows.Line.Group ? "rm-access-lead" : "");
        first.setFlexGrow(2)
                .setHeader(header(
                        new Span(Words.text("access.column.integration")),
                        summary.integrations(),
                        AccessNavigation.map()));
        for (Capability capability : Capability.values()) {
            Grid.Column<MapRows.Line> column =
                    grid.markup(Words.of(capability), row -> cell(row, capability, address, ages));
            Span name = new Span(Icon.of(capability).glyph(), new Span(Words.of(capability)));
            name.addClassNames("rm-access-verb", "rm-access-" + AccessNavigation.code(capability));
            column.setHeader(header(
                    name, summary.byCapability().getOrDefault(capability, 0), AccessNavigation.that(capability)));
            column.setPartNameGenerator(row -> part(row, capability));
        }
        grid.setPartNameGenerator(row -> row instanceof MapRows.Line.Group ? "rm-access-group" : "");
        grid.narrow(row -> narrow(row, address, ages));
        return grid;
    }

    private static Div header(Span name, int count, Address rows) {
        Anchor figure = Figure.inline(Numbers.exact(count), rows);
        Div header = new Div(name, figure);
        header.addClassName("rm-access-header");
        return header;
    }

    private static String first(MapRows.Line row, AccessAddress address, Ages ages) {
        return switch (row) {
            case MapRows.Line.Group group -> Markup.wrap("rm-access-group-line", AccessMarkup.group(group, ages));
            case MapRows.Line.Integration i ->
                AccessMarkup.name(i.row(), address.opening(i.row().id(), Optional.empty()));
        };
    }

    private static String cell(MapRows.Line row, Capability capability, AccessAddress address, Ages ages) {
        return switch (row) {
            case MapRows.Line.Group group -> "";
            case MapRows.Line.Integration i -> {
                IntegrationId id = i.row().id();
                boolean open = address.open().equals(Optional.of(id))
                        && address.openCell().equals(Optional.of(capability));
                yield AccessMarkup.cell(i.row(), capability, address.opening(id, Optional.of(capability)), open, ages);
            }
        };
    }

    /** Hatched is what the last scans could not see: not at all, or not again. */
    static String part(MapRows.Line row, Capability capability) {
        return row instanceof MapRows.Line.Integration i && isUnseen(i.row().cell(capability)) ? "rm-access-hatch" : "";
    }

    private static boolean isUnseen(AccessCell cell) {
        return cell.answer() == AccessCell.Answer.UNKNOWN
                || cell.unconfirmedSince().isPresent();
    }

    private static String narrow(MapRows.Line row, AccessAddress address, Ages ages) {
        return switch (row) {
            case MapRows.Line.Group group -> Markup.wrap("rm-access-group-line", AccessMarkup.group(group, ages));
            case MapRows.Line.Integration i ->
                Markup.wrap(
                        "rm-two-lines",
                        AccessMarkup.name(i.row(), address.opening(i.row().id(), Optional.empty()))
                                + Strip.of(i.row()).markup());
        };
    }
}
