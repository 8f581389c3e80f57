package dev.remit.ui.design.list;

import dev.remit.ui.navigation.Address;

/**
 * By what a list is sorted, as the address says it: {@code sort=name} or {@code sort=-name}.
 *
 * @param key the column
 */
public record Sorting(String key, boolean descending) {

    private static final String PARAMETER = "sort";

    /** What the address says, else the given. */
    public static Sorting of(Address address, Sorting otherwise) {
        return address.first(PARAMETER)
                .map(s -> s.startsWith("-") ? new Sorting(s.substring(1), true) : new Sorting(s, false))
                .orElse(otherwise);
    }

    /** The address with this sorting. */
    public Address in(Address address) {
        return address.with(PARAMETER, (descending ? "-" : "") + key);
    }

    boolean isBy(String column) {
        return key.equals(column);
    }

    Sorting turned() {
        return new Sorting(key, !descending);
    }
}
