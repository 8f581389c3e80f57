package dev.remit.database;

/** A database role and its password, which never shows in a log. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user + " (password hidden)";
    }
}
