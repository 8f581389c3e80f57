package dev.remit.inventory.sheet;

import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list that is to be a file.
 *
 * @param title the list's name: "Tools of the catalogue"
 * @param name what the sheet with the rows is called
 * @param filter what it is filtered by; blank when it is whole
 * @param act by which its leaving is recorded
 * @param rows read once, page by page, while the file is written; as many cells as there are columns
 */
public record Sheet(String title, String name, String filter, String act, List<Column> columns, Rows rows) {

    /** The cells of the page behind the cursor. */
    @FunctionalInterface
    public interface Rows extends Function<Optional<String>, Page<List<Cell>>> {}

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** Page by page, so that memory does not grow with the list. */
    Stream<List<Cell>> cells() {
        return Stream.iterate(
                        Optional.of(rows.apply(Optional.empty())), Optional::isPresent, page -> page.flatMap(Page::next)
                                .map(next -> rows.apply(Optional.of(next))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
