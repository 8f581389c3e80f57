package dev.remit.catalog.vendor;

/**
 * What the list of vendors is narrowed down to.
 *
 * @param text any part of the name; empty if any name will do
 * @param gaps only those about whom something is not known, or not any more
 */
public record VendorFilter(String text, boolean gaps) {

    public static final VendorFilter NONE = new VendorFilter("", false);
}
