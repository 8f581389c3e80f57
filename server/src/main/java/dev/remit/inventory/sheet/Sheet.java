package dev.remit.inventory.sheet;

import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list that is to be a file.
 *
 * @param title the list's name: "Tools of the catalogue"
 * @param name what the sheet with the rows is called
 * @param filter what it is filtered by; blank when it is whole
 * @param act by which its leaving is recorded
 * @param rows asked for once, and read while the file is written; as many cells as there are columns
 */
public record Sheet(
        String title, String name, String filter, String act, List<Column> columns, Supplier<Stream<List<Cell>>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** The rows of a list that is read page by page, so that memory does not grow with it. */
    public static <T> Stream<T> paged(Function<Optional<String>, Page<T>> pages) {
        return Stream.iterate(Optional.of(pages.apply(Optional.empty())), Optional::isPresent, page -> page.flatMap(
                                Page::next)
                        .map(next -> pages.apply(Optional.of(next))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
