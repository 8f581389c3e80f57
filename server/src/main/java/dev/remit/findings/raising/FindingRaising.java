package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingRaised;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.shared.SubjectRef;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises, recognises and ends findings, in the transaction of whoever learnt more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingRaising {

    private static final Set<CloseReason> OPENS_AGAIN =
            EnumSet.of(CloseReason.FIXED, CloseReason.GONE, CloseReason.GOVERNED);
    private static final Set<FindingState> WORKED_ON = EnumSet.of(FindingState.OPEN, FindingState.IN_PROGRESS);

    private final FindingStore store;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    FindingRaising(FindingStore store, Deadlines deadlines, Ledger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * A new finding, or the one it was before. What happens while somebody works on the same is added to that; what happens after
     * they dealt with it is new. What holds opens again if it had been put right, or is worse than when somebody let it be.
     *
     * @param from the scan or use case it follows from
     */
    void raise(Raised raised, Raised.Place place, SubjectRef from) {
        Optional<FindingStore.Known> known = raised.kind().event()
                ? store.unresolved(raised.subject()).stream()
                        .filter(k -> k.kind() == raised.kind() && WORKED_ON.contains(k.state()))
                        .findFirst()
                : store.known(raised.fingerprint());
        known.ifPresentOrElse(
                k -> again(k, raised.onTopOf(k.details()), place, from), () -> raiseNew(raised, place, from));
    }

    private void raiseNew(Raised raised, Raised.Place place, SubjectRef from) {
        FindingStore.Known known = store.insert(raised, place, deadlines.due(raised.severity()));
        announce(known, raised, from, "finding.raised");
    }

    private void again(FindingStore.Known known, Raised raised, Raised.Place place, SubjectRef from) {
        store.seenAgain(known.id(), raised, place);
        boolean worse = raised.severity().compareTo(known.severity()) > 0;
        Severity severity = worse ? raised.severity() : known.severity();
        if (opensAgain(known, worse)) {
            store.open(known.id(), deadlines.due(severity));
            if (known.state() == FindingState.CLOSED) {
                store.useCase(known.id(), raised.useCase());
            }
            announce(known, raised, from, "finding.reopened");
        } else if (WORKED_ON.contains(known.state()) && (worse || raised.kind().event())) {
            store.dueBy(known.id(), deadlines.due(severity));
            ledger.append(about(known, raised, from, "finding.grew"));
        }
    }

    private static boolean opensAgain(FindingStore.Known known, boolean worse) {
        return switch (known.state()) {
            case CLOSED -> worse || known.closed().filter(OPENS_AGAIN::contains).isPresent();
            case ACCEPTED -> worse;
            case OPEN, IN_PROGRESS -> false;
        };
    }

    private void announce(FindingStore.Known known, Raised raised, SubjectRef from, String act) {
        ledger.append(about(known, raised, from, act));
        events.publishEvent(new FindingRaised(known.id(), known.key(), raised.kind(), raised.severity()));
    }

    private static Act about(FindingStore.Known known, Raised raised, SubjectRef from, String act) {
        return Act.of(act, known.id().subject())
                .with("key", known.key())
                .with("kind", raised.kind().name())
                .with("severity", raised.severity().name())
                .with("subject", raised.subjectName())
                .with("from", from.toString());
    }

    /** Closes what is said about the thing, of these kinds. */
    void end(SubjectRef subject, Set<FindingKind> kinds, CloseReason reason, String note) {
        store.unresolved(subject).stream()
                .filter(known -> kinds.contains(known.kind()))
                .forEach(known -> close(known, reason, note));
        if (reason == CloseReason.FIXED) {
            store.release(subject, kinds);
        }
    }

    /** Closes the one finding. */
    void end(String fingerprint, CloseReason reason, String note) {
        store.known(fingerprint).ifPresent(known -> {
            if (known.state() == FindingState.CLOSED) {
                store.release(known.id());
            } else {
                close(known, reason, note);
            }
        });
    }

    /** Closes whatever was found in the connection. */
    void endAt(ConnectionId connection, CloseReason reason, String note) {
        store.unresolvedAt(connection).forEach(known -> close(known, reason, note));
    }

    /** The use case that was to answer it is no more: it is as if nobody had begun to. */
    void returned(FindingStore.Known known, SubjectRef from, String note) {
        store.useCase(known.id(), Optional.empty());
        if (known.state() == FindingState.IN_PROGRESS || known.closed().equals(Optional.of(CloseReason.GOVERNED))) {
            store.open(known.id(), deadlines.due(known.severity()));
        }
        ledger.append(Act.of("finding.returned", known.id().subject())
                .because(note)
                .with("key", known.key())
                .with("from", from.toString()));
    }

    /** What was answered has to be answered again. */
    void askAgain(String fingerprint, String note) {
        store.known(fingerprint)
                .filter(known -> known.closed().equals(Optional.of(CloseReason.FIXED)))
                .ifPresent(known -> {
                    store.open(known.id(), deadlines.due(known.severity()));
                    ledger.append(Act.of("finding.reopened", known.id().subject())
                            .because(note)
                            .with("key", known.key()));
                    events.publishEvent(new FindingRaised(known.id(), known.key(), known.kind(), known.severity()));
                });
    }

    void close(FindingStore.Known known, CloseReason reason, String note) {
        store.close(known.id(), reason, note);
        ledger.append(Act.of("finding.closed", known.id().subject())
                .because(note)
                .with("key", known.key())
                .with("as", reason.name()));
    }
}
