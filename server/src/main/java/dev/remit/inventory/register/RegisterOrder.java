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

    static RegisterOrder of(RegisterSort sort) {
        return switch (sort.by()) {
            case NAME -> new RegisterOrder("name_key", "text", false, sort.descending());
            case TIER -> new RegisterOrder("tier_rank", "smallint", true, sort.descending());
            case LANE -> new RegisterOrder("lane_rank", "smallint", true, sort.descending());
            case ACCOUNTABLE -> new RegisterOrder("accountable_key", "text", true, sort.descending());
            case LAST_EVIDENCE -> new RegisterOrder("last_evidence_at", "timestamptz", true, sort.descending());
            case NEXT_REVIEW -> new RegisterOrder("next_review", "date", true, sort.descending());
            case VALUE -> new RegisterOrder("value_minor", "bigint", true, sort.descending());
        };
    }

    /** Rows whose value is known, after the cursor. */
    String known(String where, boolean after) {
        String from = after ? " and (u." + column + ", u.id) " + than() + " (cast(:key as " + type + "), :id)" : "";
        String notNull = nullable ? " and u." + column + " is not null" : "";
        return where + notNull + from + " order by u." + column + " " + way() + ", u.id " + way() + " limit :limit";
    }

    /** Rows whose value is unknown, after the cursor: always last. */
    String unknown(String where, boolean after) {
        String from = after ? " and u.id " + than() + " :id" : "";
        return where + " and u." + column + " is null" + from + " order by u.id " + way() + " limit :limit";
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
