package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.remit.field.DataField;
import dev.remit.field.FieldFilter;
import dev.remit.scan.asset.ScannedField;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which field of the asset a scanned one is: confirmed, another, or none of them. */
final class MatchPanel extends Div {

    private final UUID asset;
    private final transient ScannedField field;
    private final transient ReachDesk desk;
    private final transient Runnable changed;
    private final ComboBox<DataField> which = new ComboBox<>(Words.text("reach.which"));

    MatchPanel(UUID asset, ScannedField field, ReachDesk desk, Runnable changed) {
        this.asset = asset;
        this.field = field;
        this.desk = desk;
        this.changed = changed;
        addClassName("rm-detail-body");
        add(new Facts()
                .fact(Words.text("reach.is"), new Glyph(ReachWords.match(field)))
                .fact(Words.text("reach.in"), ReachWords.object(field.object(), field.connectionName()))
                .fact(Words.text("catalogue.class"), new Glyph(CatalogWords.badge(field.dataClass()))));
        if (desk.links()) {
            say();
        }
    }

    private void say() {
        which.setItemLabelGenerator(DataField::name);
        which.setItems(query -> desk
                .fields()
                .list(
                        new FieldFilter(query.getFilter().orElse(""), Optional.of(asset), Set.of(), Set.of()),
                        Optional.empty(),
                        query.getOffset() + query.getLimit())
                .items()
                .stream()
                .skip(query.getOffset()));
        which.setWidthFull();
        field.field().flatMap(f -> desk.fields().find(f.id())).ifPresent(which::setValue);
        Div acts = new Div(
                Buttons.primary(Words.text("reach.say"), e -> {
                    if (which.isEmpty()) {
                        which.setErrorMessage(Words.text("reach.which.missing"));
                        which.setInvalid(true);
                        return;
                    }
                    match(Optional.of(which.getValue()));
                }),
                Buttons.plain(Words.text("reach.none"), e -> match(Optional.empty())));
        acts.addClassName("rm-entry-acts");
        add(which, acts);
    }

    private void match(Optional<DataField> is) {
        try {
            desk.matching().match(asset, field.object(), field.name(), is.map(DataField::id));
        } catch (RefusedException refused) {
            which.setErrorMessage(Refusals.sentences(refused));
            which.setInvalid(true);
            return;
        }
        changed.run();
        Notice.done(is.map(f -> Words.text("reach.said", field.name(), f.name()))
                .orElseGet(() -> Words.text("reach.said.none", field.name())));
    }
}
