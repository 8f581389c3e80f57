package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.Component;
import dev.remit.risk.MarketingFunction;
import dev.remit.scan.asset.AssetReach;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Which AI integrations reach which fields of an asset. */
final class ReachGrid {

    private ReachGrid() {}

    static Component of(UUID asset, boolean beyondOnly, ReachDesk desk, Ages ages, Component empty) {
        KeysetGrid<AssetReach> grid = new KeysetGrid<>(Words.text("reach.who"), AssetReach::integration);
        grid.name(
                Words.text("access.column.integration"),
                AssetReach::name,
                row -> AccessNavigation.integration(row.integration()));
        grid.text(Words.text("reach.system"), AssetReach::connectionName);
        grid.markup(Words.text("fields.title"), ReachWords::fields)
                .setWidth("220px")
                .setFlexGrow(2);
        grid.markup(Words.text("reach.can"), ReachWords::can).setWidth("190px");
        grid.markup(Words.text("access.fields.basis"), ReachWords::bases);
        grid.markup(Words.text("reach.used-for"), ReachGrid::usedFor);
        grid.markup(Words.text("reach.standing"), ReachWords::standing)
                .setWidth("240px")
                .setFlexGrow(3);
        grid.markup(Words.text("reach.seen"), row -> seen(row, ages));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                AccessNavigation.integration(row.integration()).href(),
                                row.name())
                        + Markup.wrap("", ReachWords.standing(row))));
        grid.empty(empty);
        grid.read((cursor, limit) -> desk.queries().reach(asset, beyondOnly, cursor, limit));
        return grid;
    }

    private static String usedFor(AssetReach row) {
        return row.function().flatMap(ReachGrid::function).map(Markup::escape).orElseGet(UnknownChip::markup);
    }

    private static Optional<String> function(String code) {
        return Arrays.stream(MarketingFunction.values())
                .filter(function -> function.code().equals(code))
                .findFirst()
                .map(InventoryWords::of);
    }

    private static String seen(AssetReach row, Ages ages) {
        return row.unknownSince()
                .map(since -> UnknownChip.markup(Words.text("access.unconfirmed", ages.at(since))))
                .orElseGet(() -> Markup.escape(ages.at(row.seenAt())));
    }
}
