package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.Component;
import dev.remit.scan.asset.ScannedField;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.UUID;

/** The fields that scans name in the objects that hold an asset; one is open beside them, to say which of the asset's it is. */
final class ScannedGrid {

    private ScannedGrid() {}

    static DetailPanel of(UUID asset, Address list, ReachDesk desk, Component empty, Runnable changed) {
        KeysetGrid<ScannedField> grid =
                new KeysetGrid<>(Words.text("reach.scanned"), field -> field.object() + "\u001f" + field.name());
        grid.name(Words.text("reach.scanned"), ScannedField::name, row -> ScannedAddress.opening(list, row));
        grid.markup(Words.text("reach.is"), ReachWords::match);
        grid.text(Words.text("reach.in"), row -> ReachWords.object(row.object(), row.connectionName()))
                .setFlexGrow(2);
        grid.markup(Words.text("catalogue.class"), row -> CatalogWords.badge(row.dataClass()));
        grid.number(Words.text("reach.integrations"), row -> Numbers.exact(row.integrations()));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", ScannedAddress.opening(list, row).href(), row.name())
                        + Markup.wrap("", ReachWords.match(row))));
        grid.empty(empty);
        grid.read((cursor, limit) -> desk.queries().fields(asset, ScannedAddress.unknownOnly(list), cursor, limit));
        DetailPanel panel = new DetailPanel(grid);
        ScannedAddress.of(list)
                .flatMap(open -> desk.queries().field(asset, open.object(), open.name()))
                .ifPresent(field -> panel.open(
                        field.name(),
                        () -> ScannedAddress.closed(list).open(),
                        new MatchPanel(asset, field, desk, changed)));
        return panel;
    }
}
