package dev.remit.inventory.register;

import java.util.Map;
import java.util.Optional;

/** Goes through the register in its order, a stretch at a time, and keeps what meets the filter: no step depends on its size. */
interface Walk {

    /** The next stretch, of about as many use cases; empty at the end. */
    Optional<Stretch> next(Optional<RegisterOrder.Cursor> after, int size);

    /**
     * Part of the register.
     *
     * @param from what stands behind "from" in a query for its use cases, {@code u}, that meet the filter
     * @param order the "order by" of the same query
     * @param end where it ends; empty if nothing comes behind it
     */
    record Stretch(String from, String order, Map<String, Object> params, Optional<RegisterOrder.Cursor> end) {}
}
