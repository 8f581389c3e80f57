package dev.remit.plugin;

/**
 * One named result of {@link Connector#test}.
 *
 * {@snippet :
 * Check.passed("Plug-ins can be listed", "23 plug-ins");
 * Check.failed("Users can be listed", "The account lacks list_users", "Give the account the role 'Remit reader'");
 * Check.unknown("Rights beyond need", "The list of rights could not be read", "Repair the check above first");
 * }
 *
 * @param name what was checked, as a statement that is true when passed; the same on every run
 * @param outcome passed, failed or unknown; never guessed
 * @param detail what was seen
 * @param remedy what the person should do now; empty only when passed
 */
public record Check(String name, Outcome outcome, String detail, String remedy) {

    /** How a check ended. */
    public enum Outcome {
        /** It is so. */
        PASSED,
        /** It is not so. */
        FAILED,
        /** It could not be found out. */
        UNKNOWN
    }

    /** Refuses a check that leaves the person without a next step. */
    public Check {
        if (outcome != Outcome.PASSED && remedy.isBlank()) {
            throw new IllegalArgumentException("Check '" + name + "' did not pass and must say what to do");
        }
    }

    /** It is so. */
    public static Check passed(String name, String detail) {
        return new Check(name, Outcome.PASSED, detail, "");
    }

    /** It is not so. */
    public static Check failed(String name, String detail, String remedy) {
        return new Check(name, Outcome.FAILED, detail, remedy);
    }

    /** It could not be found out. */
    public static Check unknown(String name, String detail, String remedy) {
        return new Check(name, Outcome.UNKNOWN, detail, remedy);
    }
}
