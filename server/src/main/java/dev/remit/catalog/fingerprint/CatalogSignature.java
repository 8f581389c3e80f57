package dev.remit.catalog.fingerprint;

/** The files of a signed catalogue. */
final class CatalogSignature {

    static final String FILE = "fingerprints.yaml";
    static final String SIGNATURE = FILE + ".sig";
    static final String KEY = "catalogue-key.pem";

    private CatalogSignature() {}
}
