package dev.remit.catalog.vendor;

import java.util.UUID;

/** Somebody answered a question about a vendor; published in the transaction that stored it. */
public record VendorAnswered(UUID vendor, String question) {}
