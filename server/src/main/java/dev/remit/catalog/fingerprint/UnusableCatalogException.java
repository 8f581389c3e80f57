package dev.remit.catalog.fingerprint;

/** The catalogue cannot be used: it was altered, or has mistakes. Says what is wrong and what to do. */
final class UnusableCatalogException extends RuntimeException {

    private final String remedy;

    UnusableCatalogException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
