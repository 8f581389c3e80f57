package dev.remit.inventory.exchange;

import dev.remit.shared.Problem;
import java.util.List;

/**
 * What an import would do.
 *
 * @param rows how many there are, good and bad
 * @param first the first rows as they would be imported, for a look
 * @param bad every row with problems, by line
 * @param own headings of columns that are Remit's own and are not read
 */
public record ImportPreview(int rows, List<Row> first, List<Row> bad, List<String> own) {

    public boolean clean() {
        return bad.isEmpty();
    }

    /**
     * One row of the file.
     *
     * @param line in the file, counting the header as 1
     * @param problems each at the column it is about
     */
    public record Row(int line, String name, List<Problem> problems) {}
}
