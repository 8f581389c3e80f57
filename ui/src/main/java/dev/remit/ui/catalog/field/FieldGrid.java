package dev.remit.ui.catalog.field;

import com.vaadin.flow.component.Component;
import dev.remit.field.DataField;
import dev.remit.field.FieldFilter;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** The list of fields. */
final class FieldGrid {

    private FieldGrid() {}

    private record Row(DataField field, Optional<String> owner) {}

    static Component of(FieldFilter filter, Address list, FieldDesk desk, Component empty) {
        KeysetGrid<Row> grid =
                new KeysetGrid<>(Words.text("fields.title"), row -> row.field().id());
        grid.name(Words.text("fields.name"), row -> row.field().name(), row -> open(list, row));
        grid.text(Words.text("fields.asset"), row -> row.field().assetName());
        grid.markup(
                Words.text("catalogue.class"),
                row -> CatalogWords.badge(row.field().particulars().dataClass()));
        grid.markup(Words.text("fields.functions"), row -> FieldWords.approved(row.field()));
        grid.markup(Words.text("fields.consent"), row -> FieldWords.consent(row.field()));
        grid.markup(Words.text("fields.masking"), row -> FieldWords.masking(row.field()));
        grid.markup(Words.text("fields.retention.short"), row -> FieldWords.retention(row.field()));
        grid.markup(Words.text("catalogue.owner"), row -> Avatar.owner(row.owner()));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", open(list, row).href(), row.field().name())
                        + Markup.wrap(
                                "",
                                CatalogWords.badge(row.field().particulars().dataClass())
                                        + Markup.span("", row.field().assetName()))));
        grid.empty(empty);
        grid.read((cursor, limit) -> read(filter, cursor, limit, desk));
        return grid;
    }

    private static Address open(Address list, Row row) {
        return new Address(list.path() + "/" + row.field().id(), list.parameters());
    }

    private static Page<Row> read(FieldFilter filter, Optional<String> cursor, int limit, FieldDesk desk) {
        Page<DataField> page = desk.queries().list(filter, cursor, limit);
        Map<PersonId, Person> owners = desk.around()
                .people()
                .byId(page.items().stream()
                        .flatMap(field -> field.particulars().owner().stream())
                        .toList());
        return page.map(field -> new Row(
                field,
                field.particulars()
                        .owner()
                        .flatMap(id -> Optional.ofNullable(owners.get(id)))
                        .map(Person::name)));
    }
}
