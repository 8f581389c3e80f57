package dev.remit.plugin;

import dev.remit.plugin.ConnectorException.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One named result of {@link Connector#test}.
 *
 * {@snippet :
 * Check.passed("Plug-ins can be listed", "23 plug-ins");
 * Check.failed("Users can be listed", "The account lacks list_users", "Give the account the role 'Remit reader'");
 * Check.unknown("Rights beyond need", "The list of rights could not be read", "Repair the check above first");
 *
 * Check.Collector checks = Check.Collector.explaining(failure -> "Enter the token again.");
 * checks.attempt("Plug-ins can be listed", () -> site.plugins(), plugins -> plugins.size() + " plug-ins");
 * return checks.all();
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

    /**
     * The checks of one test, in the order in which they were made. What fails becomes a check with a remedy; only a test that was
     * cancelled, or did something undeclared, ends.
     */
    public static final class Collector {

        private final Function<ConnectorException, String> remedy;
        private final List<Check> checks = new ArrayList<>();

        private Collector(Function<ConnectorException, String> remedy) {
            this.remedy = remedy;
        }

        /** With what the person should do about a failure; never an empty text. */
        public static Collector explaining(Function<ConnectorException, String> remedy) {
            return new Collector(remedy);
        }

        /** Passed if this can be read; what was seen is told by the request. */
        public Optional<Json> attempt(String name, Supplier<Json> read) {
            return attempt(name, read, seen -> seen.evidence().request());
        }

        /**
         * Passed if this can be read.
         *
         * @param detail what was seen
         * @return what was read; empty if it could not be
         */
        public <T> Optional<T> attempt(String name, Supplier<T> read, Function<T, String> detail) {
            return attempt(read, seen -> passed(name, detail.apply(seen)), failure -> failed(name, failure));
        }

        /**
         * Reads, and lets the check follow from what was read or why it could not be.
         *
         * @return what was read; empty if it could not be
         * @throws ConnectorException when the test was cancelled, or the connector did something it did not declare
         */
        public <T> Optional<T> attempt(
                Supplier<T> read, Function<T, Check> seen, Function<ConnectorException, Check> otherwise) {
            try {
                T found = read.get();
                checks.add(seen.apply(found));
                return Optional.of(found);
            } catch (ConnectorException failure) {
                if (failure.failure() == Failure.CANCELLED || failure.failure() == Failure.UNDECLARED) {
                    throw failure;
                }
                checks.add(otherwise.apply(failure));
                return Optional.empty();
            }
        }

        /** The check that failed because of this, with the remedy. */
        public Check failed(String name, ConnectorException failure) {
            return Check.failed(name, failure.getMessage(), remedy.apply(failure));
        }

        /** Adds a check that follows from what was read before. */
        public void add(Check check) {
            checks.add(check);
        }

        /** These could not be tried, because of a check before that failed. */
        public void untried(String... names) {
            for (String name : names) {
                checks.add(unknown(name, "It could not be tried.", "Repair the failed check above, then test again."));
            }
        }

        /** All that were made. */
        public List<Check> all() {
            return List.copyOf(checks);
        }
    }
}
