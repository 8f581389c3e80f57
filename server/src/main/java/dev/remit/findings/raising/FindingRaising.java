package dev.remit.findings;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseSubmitted;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationLinked;
import dev.remit.scan.access.IntegrationLinks;
import dev.remit.scan.access.IntegrationSeen.Kind;
import dev.remit.shared.SubjectRef;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises, recognises and ends findings as scans and people learn more, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingRaising {

    private static final Set<CloseReason> OPENS_AGAIN = EnumSet.of(CloseReason.FIXED, CloseReason.GONE);

    private final FindingStore store;
    private final Deadlines deadlines;
    private final IntegrationLinks links;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    FindingRaising(
            FindingStore store,
            Deadlines deadlines,
            IntegrationLinks links,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.store = store;
        this.deadlines = deadlines;
        this.links = links;
        this.ledger = ledger;
        this.events = events;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        FindingRules.raisedBy(scan).forEach(raised -> raise(raised, scan));
        if (scan.state() == ScanState.FINISHED || scan.state() == ScanState.PARTIAL) {
            end(FindingKind.SCAN_FAILED, scan.connection().subject(), CloseReason.FIXED, "The system was read again.");
        }
        scan.questions().stream()
                .filter(ScanQuestion::answered)
                .map(question -> FindingRules.blindSpot(scan, question).fingerprint())
                .flatMap(blindSpot -> store.known(blindSpot).stream())
                .filter(known -> known.state() != FindingState.CLOSED)
                .forEach(known -> close(known, CloseReason.FIXED, "The question was answered."));
        scan.integrations().stream()
                .filter(i -> i.change().filter(c -> c.kind() == Kind.GONE).isPresent())
                .forEach(i -> {
                    for (FindingKind kind : FindingKind.values()) {
                        end(kind, i.id().subject(), CloseReason.GONE, "The scan did not find it any more.");
                    }
                });
    }

    /** What belongs to a use case is not unknown any more. */
    @EventListener
    void onLinked(IntegrationLinked linked) {
        for (FindingStore.Known known :
                store.unresolved(FindingKind.UNKNOWN_AI, linked.integration().subject())) {
            store.useCase(known.id(), linked.useCase());
        }
        end(
                FindingKind.UNKNOWN_AI,
                linked.integration().subject(),
                CloseReason.GOVERNED,
                "It belongs to a use case now.");
    }

    /** An intake request that was started from a finding is what its integration belongs to once it is submitted. */
    @EventListener
    void onSubmitted(UseCaseSubmitted submitted) {
        store.integrationsAnsweredBy(submitted.useCase()).stream()
                .map(IntegrationId::new)
                .forEach(integration -> links.link(integration, submitted.useCase()));
    }

    private void raise(Raised raised, ScanFinished scan) {
        store.known(raised.fingerprint())
                .ifPresentOrElse(known -> seenAgain(known, raised, scan), () -> raiseNew(raised, scan));
    }

    private void raiseNew(Raised raised, ScanFinished scan) {
        FindingStore.Known known =
                store.insert(raised, scan.connection(), scan.connectionName(), deadlines.due(raised.severity()));
        announce(known, raised, scan, "finding.raised");
    }

    private void seenAgain(FindingStore.Known known, Raised raised, ScanFinished scan) {
        store.seenAgain(known.id(), raised, scan.connectionName());
        if (known.state() == FindingState.CLOSED
                && known.closed().filter(OPENS_AGAIN::contains).isPresent()) {
            store.open(known.id(), deadlines.due(raised.severity()));
            announce(known, raised, scan, "finding.reopened");
        }
    }

    private void announce(FindingStore.Known known, Raised raised, ScanFinished scan, String act) {
        ledger.append(Act.of(act, known.id().subject())
                .with("key", known.key())
                .with("kind", raised.kind().name())
                .with("severity", raised.severity().name())
                .with("subject", raised.subjectName())
                .with("scan", scan.scan().toString()));
        events.publishEvent(new FindingRaised(known.id(), known.key(), raised.kind(), raised.severity()));
    }

    private void end(FindingKind kind, SubjectRef subject, CloseReason reason, String note) {
        store.unresolved(kind, subject).forEach(known -> close(known, reason, note));
    }

    private void close(FindingStore.Known known, CloseReason reason, String note) {
        store.close(known.id(), reason, note);
        ledger.append(Act.of("finding.closed", known.id().subject())
                .because(note)
                .with("key", known.key())
                .with("as", reason.name()));
    }
}
