package dev.remit.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.AccessFact;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Sensitivity;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The single fields an integration reaches: what it can do with each, how delicate it is, and how we know. */
final class FieldTable extends Div {

    private static final int FEW = 8;

    private final transient List<Map.Entry<String, Field>> fields;
    private final NativeTable table = new NativeTable();
    private final Button all = Buttons.quiet("", e -> show(Integer.MAX_VALUE));
    private int shown;

    /** What the statements about one field say together; bases stay apart. */
    private static final class Field {
        private final Set<Capability> can = EnumSet.noneOf(Capability.class);
        private final Set<Basis> bases = EnumSet.noneOf(Basis.class);
        private Grant.Sensitivity sensitivity = Grant.Sensitivity.UNKNOWN;
        private boolean changed;

        private void add(AccessFact fact) {
            can.add(fact.capability());
            bases.add(fact.basis());
            boolean worse = sensitivity == Grant.Sensitivity.UNKNOWN
                    || fact.sensitivity().compareTo(sensitivity) > 0;
            sensitivity = fact.sensitivity() != Grant.Sensitivity.UNKNOWN && worse ? fact.sensitivity() : sensitivity;
            changed |= fact.changed();
        }
    }

    private FieldTable(Map<String, Field> byName) {
        fields = new ArrayList<>(byName.entrySet());
        fields.sort(Comparator.comparing((Map.Entry<String, Field> f) -> !f.getValue().changed));
        addClassName("rm-table-scroll");
        table.addClassNames("rm-table", "rm-fields");
        table.setCaptionText(Words.text("access.panel.fields"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("field", "can", "sensitivity", "basis")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.text("access.fields." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        add(table, all);
        show(FEW);
    }

    /** Empty where no statement names a field: the whole object, or the system does not say. */
    static Optional<FieldTable> of(List<AccessFact> facts) {
        Map<String, Field> fields = new TreeMap<>();
        facts.forEach(fact -> fact.fields()
                .forEach(name -> fields.computeIfAbsent(FactList.resource(fact) + "." + name, n -> new Field())
                        .add(fact)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new FieldTable(fields));
    }

    private void show(int count) {
        int end = count == Integer.MAX_VALUE ? fields.size() : Math.min(fields.size(), shown + count);
        fields.subList(shown, end).forEach(field -> table.getBody().add(row(field.getKey(), field.getValue())));
        shown = end;
        all.setVisible(shown < fields.size());
        all.setText(Words.text("access.panel.more-fields", Numbers.exact(fields.size() - shown)));
    }

    private static NativeTableRow row(String name, Field field) {
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        if (field.changed) {
            first.addClassName("rm-field-new");
        }
        NativeTableRow row = new NativeTableRow(
                first,
                new NativeTableCell(field.can.stream().map(Words::of).collect(Collectors.joining(", "))),
                new NativeTableCell(new Glyph(sensitivity(field.sensitivity))),
                new NativeTableCell(new Glyph(field.bases.stream()
                        .map(BasisGlyph::of)
                        .map(BasisGlyph::markup)
                        .collect(Collectors.joining()))));
        return row;
    }

    private static String sensitivity(Grant.Sensitivity sensitivity) {
        return sensitivity == Grant.Sensitivity.UNKNOWN
                ? UnknownChip.markup()
                : Sensitivity.of(sensitivity).chip();
    }
}
