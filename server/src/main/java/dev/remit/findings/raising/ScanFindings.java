package dev.remit.findings.raising;

import dev.remit.connector.ConnectionRemoved;
import dev.remit.connector.ConnectionRuns;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.work.UseCasesAtWork;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationSeen.Kind;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What scans bring to light and what they no longer see, in the transaction that ends them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScanFindings {

    private final FindingRaising findings;
    private final UseCasesAtWork useCases;
    private final ConnectionRuns connections;

    ScanFindings(FindingRaising findings, UseCasesAtWork useCases, ConnectionRuns connections) {
        this.findings = findings;
        this.useCases = useCases;
        this.connections = connections;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        if (connections.removed(scan.connection())) {
            return;
        }
        Map<UseCaseId, UseCaseState> states = useCases.states(
                scan.integrations().stream().flatMap(i -> i.useCase().stream()).toList());
        Raised.Place place = new Raised.Place(scan.connection(), scan.connectionName());
        SubjectRef from = new SubjectRef(SubjectKind.SCAN, scan.scan().value());
        findings.raise(FindingRules.raisedBy(scan, states), place, from);
        end(scan);
    }

    private void end(ScanFinished scan) {
        SubjectRef system = scan.connection().subject();
        if (scan.state() == ScanState.FINISHED || scan.state() == ScanState.PARTIAL) {
            findings.end(system, Set.of(FindingKind.SCAN_FAILED), CloseReason.FIXED, "The system was read again.");
        }
        scan.questions().stream()
                .filter(ScanQuestion::answered)
                .map(question -> FindingRules.blindSpot(scan, question).fingerprint())
                .forEach(blindSpot -> findings.end(blindSpot, CloseReason.FIXED, "The question was answered."));
        scan.integrations().stream()
                .filter(i -> i.change().filter(c -> c.kind() == Kind.GONE).isPresent())
                .forEach(i -> findings.end(
                        i.id().subject(),
                        EnumSet.allOf(FindingKind.class),
                        CloseReason.GONE,
                        "The scan did not find it any more."));
    }

    /** Nobody looks there any more, so nobody can say that it was put right; it is nobody's work all the same. */
    @EventListener
    void onRemoved(ConnectionRemoved removed) {
        findings.endAt(removed.connection(), CloseReason.GONE, "The connection was removed: " + removed.reason());
    }
}
