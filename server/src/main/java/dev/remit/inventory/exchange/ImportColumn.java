package dev.remit.inventory.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns an import can have; only the name is needed. */
enum ImportColumn {
    NAME,
    PROBLEM,
    OUTCOME,
    FUNCTION,
    AUDIENCE,
    AUTONOMY,
    /** Names, separated by semicolons; unknown ones are added to the catalogue, unreviewed. */
    TOOLS,
    /** Names, separated by semicolons, each with its class after a colon if it is known: {@code Contacts:personal}. */
    DATA,
    LANE,
    VALUE,
    COST,
    PEOPLE,
    /** E-mail addresses of members, here and below. */
    ACCOUNTABLE,
    EXECUTIVE_OWNER,
    OPERATIONAL_OWNER,
    TECHNICAL_OWNER,
    RESPONSIBLE;

    /** As the header spells it, and as problems name it. */
    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImportColumn> find(String heading) {
        String key = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values()).filter(c -> c.heading().equals(key)).findFirst();
    }
}
