package dev.remit.inventory.precedent;

import java.util.List;

/**
 * How requests like this one were decided.
 *
 * @param approved how many were approved, shown or not
 * @param declined how many were declined, shown or not
 * @param shown the most alike of either kind, the declined ones first
 */
public record Precedents(int approved, int declined, List<Precedent> shown) {

    public Precedents {
        shown = List.copyOf(shown);
    }
}
