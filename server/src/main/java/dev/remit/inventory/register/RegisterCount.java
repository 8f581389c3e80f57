package dev.remit.inventory.register;

/**
 * How many use cases match.
 *
 * @param found those that were counted
 * @param all whether these are all; if not, counting stopped after {@link RegisterQueries#COUNT_CAP} that were found, or in a
 *     search looked at
 */
public record RegisterCount(long found, boolean all) {

    public boolean none() {
        return found == 0 && all;
    }
}
