package dev.remit.catalog.fingerprint;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the console did not start. */
final class UnusableCatalogAnalyzer extends AbstractFailureAnalyzer<UnusableCatalogException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableCatalogException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
