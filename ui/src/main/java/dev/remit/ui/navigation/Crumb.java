package dev.remit.ui.navigation;

import java.util.Optional;

/**
 * One step of the breadcrumb.
 *
 * @param path its address; empty for the page itself
 */
public record Crumb(String words, Optional<String> path) {

    /** The page itself. */
    public static Crumb here(String words) {
        return new Crumb(words, Optional.empty());
    }

    /** A page above it. */
    public static Crumb above(String words, String path) {
        return new Crumb(words, Optional.of(path));
    }
}
