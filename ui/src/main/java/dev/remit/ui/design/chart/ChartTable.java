package dev.remit.ui.design.chart;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import java.util.List;
import java.util.Optional;

/** The rows behind a chart. */
public final class ChartTable extends NativeTable {

    /**
     * One row.
     *
     * @param rows where its first cell leads to
     */
    public record Row(Optional<Address> rows, List<String> cells) {

        public static Row of(String... cells) {
            return new Row(Optional.empty(), List.of(cells));
        }

        public static Row to(Address rows, String... cells) {
            return new Row(Optional.of(rows), List.of(cells));
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param headers the first is the thing's, the others its figures', which stand at the right
     */
    public ChartTable(String caption, List<String> headers, List<Row> rows) {
        addClassName("rm-table");
        setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        for (String words : headers) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        NativeTableBody body = getBody();
        rows.forEach(row -> body.add(row(row)));
    }

    private static NativeTableRow row(Row row) {
        NativeTableRow line = new NativeTableRow();
        String name = row.cells().getFirst();
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        row.rows().ifPresentOrElse(a -> first.add(Texts.link(name, a)), () -> first.setText(name));
        line.add(first);
        row.cells().stream().skip(1).map(NativeTableCell::new).forEach(line::add);
        return line;
    }
}
