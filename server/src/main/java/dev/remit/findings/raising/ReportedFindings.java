package dev.remit.findings.raising;

import dev.remit.findings.FindingId;
import dev.remit.findings.FindingKind;
import dev.remit.findings.Severity;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Findings that people raise, not scans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportedFindings {

    private final FindingRaising findings;
    private final FindingStore store;

    ReportedFindings(FindingRaising findings, FindingStore store) {
        this.findings = findings;
        this.store = store;
    }

    /** A cause that an incident showed; one finding for each. */
    public FindingId cause(SubjectRef incident, String key, String cause, Severity severity) {
        Raised raised =
                Raised.of(FindingKind.INCIDENT_CAUSE, severity, incident, cause).distinguishedBy(cause);
        findings.raise(raised, new Raised.Place(Optional.empty(), key), incident);
        return store.known(raised.fingerprint()).orElseThrow().id();
    }
}
