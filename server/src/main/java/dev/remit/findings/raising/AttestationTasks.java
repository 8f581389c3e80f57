package dev.remit.findings.raising;

import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionState;
import dev.remit.findings.Attestation;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks a person what a system tells nobody, as the connector says, for as long as there is no valid answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttestationTasks {

    private final FindingRaising findings;
    private final FindingStore store;
    private final AttestationStore attestations;
    private final ConnectionQueries connections;
    private final TaskOwners owners;

    AttestationTasks(
            FindingRaising findings,
            FindingStore store,
            AttestationStore attestations,
            ConnectionQueries connections,
            TaskOwners owners) {
        this.findings = findings;
        this.store = store;
        this.attestations = attestations;
        this.connections = connections;
        this.owners = owners;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        if (scan.state() != ScanState.FINISHED && scan.state() != ScanState.PARTIAL) {
            return;
        }
        Map<Question, String> asks = connections
                .find(scan.connection())
                .filter(c -> c.state() != ConnectionState.REMOVED)
                .flatMap(c -> connections.connector(c.connector()))
                .map(ConnectorDescriptor::attestations)
                .orElse(Map.of());
        Map<Question, ScanQuestion> silent = scan.questions().stream()
                .filter(q -> q.coverage()
                        .filter(c -> c.status() == Coverage.Status.NOT_EXPOSED)
                        .isPresent())
                .filter(q -> asks.containsKey(q.question()))
                .collect(Collectors.toMap(ScanQuestion::question, q -> q));
        withdraw(scan, silent);
        if (!silent.isEmpty()) {
            Map<Question, Attestation> answers = attestations.latest(scan.connection());
            silent.values().stream()
                    .filter(q -> answers.get(q.question()) == null
                            || !answers.get(q.question()).valid())
                    .forEach(q -> ask(scan, q, asks.getOrDefault(q.question(), "")));
        }
    }

    private void ask(ScanFinished scan, ScanQuestion question, String ask) {
        Raised raised = FindingRules.toAttest(scan, question, ask);
        findings.raise(
                raised,
                new Raised.Place(scan.connection(), scan.connectionName()),
                scan.scan().subject());
        owners.of(scan.connection()).ifPresent(person -> findings.give(raised, person));
    }

    /** The system answers it by now, or its connector no longer knows whom to ask. */
    private void withdraw(ScanFinished scan, Map<Question, ScanQuestion> silent) {
        store.unresolved(scan.connection().subject()).stream()
                .filter(known -> known.kind() == FindingKind.TO_ATTEST)
                .filter(known -> !silent.containsKey(AttestedFindings.question(known)))
                .forEach(known -> findings.close(known, CloseReason.FIXED, "Nobody has to be asked any more."));
    }
}
