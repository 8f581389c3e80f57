package dev.remit.inventory.register;

import java.util.Optional;
import java.util.UUID;

/**
 * A sort as the database knows it.
 *
 * @param column what is sorted by
 * @param type what a cursor's text is read as
 * @param nullable whether there are rows in which it is unknown
 */
record RegisterOrder(String column, String type, boolean nullable, boolean descending) {

    private static final String NAME = "name_key";

    static RegisterOrder of(RegisterSort sort) {
        return switch (sort.by()) {
            case NAME -> new RegisterOrder(NAME, "text", false, sort.descending());
            case TIER -> new RegisterOrder("tier_rank", "smallint", true, sort.descending());
            case LANE -> new RegisterOrder("lane_rank", "smallint", true, sort.descending());
            case ACCOUNTABLE -> new RegisterOrder("accountable_key", "text", true, sort.descending());
            case LAST_EVIDENCE -> new RegisterOrder("last_evidence_at", "timestamptz", true, sort.descending());
            case NEXT_REVIEW -> new RegisterOrder("next_review", "date", true, sort.descending());
            case VALUE -> new RegisterOrder("value_minor", "bigint", true, sort.descending());
        };
    }

    boolean byName() {
        return column.equals(NAME);
    }

    /** Condition for the rows whose value is known, or for the others: these come last in both directions. */
    String part(boolean known) {
        return nullable ? " and u." + column + (known ? " is not null" : " is null") : "";
    }

    /** Condition for the rows after {@code :key} and {@code :id}. */
    String beyond(boolean known) {
        return " and "
                + (known
                        ? "(u." + column + ", u.id) " + than() + " (cast(:key as " + type + "), :id)"
                        : "u.id " + than() + " :id");
    }

    /** Condition for the rows up to {@code :endKey} and {@code :endId}, which is among them. */
    String upTo(boolean known) {
        String until = descending ? ">=" : "<=";
        return " and "
                + (known
                        ? "(u." + column + ", u.id) " + until + " (cast(:endKey as " + type + "), :endId)"
                        : "u.id " + until + " :endId");
    }

    /** What rows are ordered by. */
    String sequence(boolean known) {
        return (known ? "u." + column + " " + way() + ", " : "") + "u.id " + way();
    }

    private String than() {
        return descending ? "<" : ">";
    }

    private String way() {
        return descending ? "desc" : "asc";
    }

    /**
     * The last row of a page.
     *
     * @param key its sort value as text; empty if it is unknown
     */
    record Cursor(UUID id, Optional<String> key) {

        private static final int ID_LENGTH = 36;

        static Cursor parse(String text) {
            Optional<String> key =
                    text.length() > ID_LENGTH ? Optional.of(text.substring(ID_LENGTH + 1)) : Optional.empty();
            return new Cursor(UUID.fromString(text.substring(0, ID_LENGTH)), key);
        }

        @Override
        public String toString() {
            return id + key.map(k -> "~" + k).orElse("");
        }
    }
}
