package dev.remit.inventory.exchange;

import java.util.List;
import java.util.Set;

/**
 * A row of cells, whatever kind of file it stands in.
 *
 * @param number of its line or row in the file, from 1
 * @param cells left to right
 * @param formulas the places of cells that are calculated, from 0: what they would show is not known
 */
public record FileRow(int number, List<String> cells, Set<Integer> formulas) {

    FileRow(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    public boolean blank() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
