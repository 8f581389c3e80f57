package dev.remit.notification.kind;

import java.util.UUID;

/** Where things are in the console; a test of the console opens each. */
final class Paths {

    static final String STAND_INS = "stand-ins";

    private Paths() {}

    static String decision(UUID approval) {
        return "decisions/" + approval;
    }

    static String stop(UUID stop) {
        return "stops/" + stop;
    }

    static String exception(String key) {
        return "exceptions/" + key;
    }

    static String incident(String key) {
        return "incidents/" + key;
    }
}
