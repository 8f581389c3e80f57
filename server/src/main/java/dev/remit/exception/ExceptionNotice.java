package dev.remit.exception;

import java.util.Locale;

/** What people are told once about an exception. {@link #code()} is stored; never change one. */
enum ExceptionNotice {
    /** Two weeks are left: time to ask for another. */
    EARLY(14),
    /** Three days are left. */
    LATE(3),
    OVER(-1);

    private final int days;

    ExceptionNotice(int days) {
        this.days = days;
    }

    /** How many days before its last day; below zero once it is over. */
    int days() {
        return days;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
