package dev.remit.database;

/** The database cannot be used; says what is wrong and what to do about it. */
public final class DatabaseStartException extends RuntimeException {

    private final String action;

    DatabaseStartException(String description, String action) {
        super(description);
        this.action = action;
    }

    DatabaseStartException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the operator can do, as a sentence. */
    public String action() {
        return action;
    }
}
