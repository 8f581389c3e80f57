package dev.remit.inventory.sheet;

import dev.remit.reports.RegisterReport.Cell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Cells of what may be missing: empty is nothing to say, unknown is that nobody said it. */
public final class SheetCells {

    private SheetCells() {}

    public static Cell text(String text) {
        return text.isEmpty() ? new Cell.Empty() : new Cell.Text(text);
    }

    public static Cell known(Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).<Cell>map(Cell.Text::new).orElseGet(Cell.Unknown::new);
    }

    public static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(Cell.Unknown::new);
    }

    public static Cell count(int count) {
        return new Cell.Amount(java.math.BigDecimal.valueOf(count));
    }

    public static Cell list(Collection<String> entries) {
        return text(Cells.list(entries.stream().sorted().toList()));
    }
}
