package dev.remit.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of fields, in order. */
public enum FieldColumn {
    ASSET("Data asset"),
    NAME("Field"),
    DATA_CLASS("Class"),
    CONSENT("Basis"),
    REGION("Region"),
    RETENTION("Retention in days"),
    MASKING("Masking"),
    FRESHNESS("Freshness"),
    OWNER("Owner"),
    FUNCTIONS("Approved for AI in");

    private final String heading;

    FieldColumn(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    static Optional<FieldColumn> find(String heading) {
        String wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heading.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
