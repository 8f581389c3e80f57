package dev.remit.plugin.manifest.mapping;

/**
 * Where a value stands: a JSON pointer in a record, or in one around it.
 *
 * @param up how many records outwards
 * @param pointer RFC 6901; empty: the record itself
 */
public record Reference(int up, String pointer) {

    /** As it is written in a manifest, with a {@code ^} for each record outwards. */
    public static Reference of(String written) {
        int up = 0;
        while (up < written.length() && written.charAt(up) == '^') {
            up++;
        }
        return new Reference(up, written.substring(up));
    }
}
