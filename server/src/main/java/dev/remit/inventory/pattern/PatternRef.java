package dev.remit.inventory.pattern;

/** The pattern that a use case was made from, as it was then. */
public record PatternRef(String key, String version) {

    @Override
    public String toString() {
        return key + " " + version;
    }
}
