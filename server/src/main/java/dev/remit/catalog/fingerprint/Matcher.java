package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Signal;

/**
 * One value that gives a product away.
 *
 * @param value in lower case, as {@link Keys} looks it up
 */
record Matcher(Product product, Signal signal, String value, double confidence, String source) {

    Recognition recognise(String seen) {
        return new Recognition(product, signal, seen, confidence, source);
    }
}
