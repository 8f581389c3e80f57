package dev.remit.risk;

/** Whether a condition holds, in rising order. */
enum Truth {
    NO,
    /** It would hold if what is unknown were bad; and what is unknown counts as bad. */
    ASSUMED,
    YES;

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
