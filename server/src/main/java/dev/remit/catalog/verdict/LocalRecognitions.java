package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Fingerprints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How products are recognised in the workspace in hand. For features in a transaction of their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class LocalRecognitions {

    private final Fingerprints catalogue;
    private final LocalFingerprintRows rows;

    LocalRecognitions(Fingerprints catalogue, LocalFingerprintRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /** As of now. */
    public LocalRecognition here() {
        return new LocalRecognition(catalogue, rows.all(), rows.revision());
    }
}
