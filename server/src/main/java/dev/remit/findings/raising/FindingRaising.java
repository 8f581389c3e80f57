package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingRaised;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private final RaisedRows rows;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    FindingRaising(
            FindingStore store, RaisedRows rows, Deadlines deadlines, Ledger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.rows = rows;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /** As {@link #raise(List, Raised.Place, SubjectRef)}, one. */
    void raise(Raised raised, Raised.Place place, SubjectRef from) {
        raise(List.of(raised), place, from);
    }

    /**
     * New findings, or those they were before. What happens while somebody works on the same is added to that; what happens after
     * they dealt with it is new. What holds opens again if it had been put right, or is worse than when somebody let it be.
     *
     * @param from the scan or use case they follow from
     */
    void raise(List<Raised> raised, Raised.Place place, SubjectRef from) {
        if (raised.isEmpty()) {
            return;
        }
        LocalDate today = deadlines.today();
        List<Raised> all = rows.asWorkedOn(raised);
        Map<String, FindingStore.Known> before = rows.seenAgain(all, place);
        Announced announced = new Announced(from);
        List<Raised> fresh = new ArrayList<>();
        for (Raised each : all) {
            Optional.ofNullable(before.get(each.fingerprint()))
                    .ifPresentOrElse(known -> again(known, each, today, announced), () -> fresh.add(each));
        }
        List<FindingStore.Known> known = rows.insert(fresh, place, severity -> today.plusDays(severity.days()));
        for (int n = 0; n < fresh.size(); n++) {
            announced.add(known.get(n), fresh.get(n), "finding.raised");
        }
        ledger.append(announced.acts());
        announced.events().forEach(events::publishEvent);
    }

    private void again(FindingStore.Known known, Raised raised, LocalDate today, Announced announced) {
        boolean worse = raised.severity().compareTo(known.severity()) > 0;
        Severity severity = worse ? raised.severity() : known.severity();
        LocalDate due = today.plusDays(severity.days());
        if (opensAgain(known, worse)) {
            store.open(known.id(), due);
            if (known.state() == FindingState.CLOSED) {
                store.useCase(known.id(), raised.useCase());
            }
            announced.add(known, raised, "finding.reopened");
        } else if (WORKED_ON.contains(known.state()) && (worse || raised.kind().event())) {
            store.dueBy(known.id(), due);
            announced.grew(known, raised);
        }
    }

    private static boolean opensAgain(FindingStore.Known known, boolean worse) {
        return switch (known.state()) {
            case CLOSED -> worse || known.closed().filter(OPENS_AGAIN::contains).isPresent();
            case ACCEPTED -> worse;
            case OPEN, IN_PROGRESS -> false;
        };
    }

    /** What the ledger and the listeners are told, all at once. */
    private record Announced(SubjectRef from, List<Act> acts, List<FindingRaised> events) {

        Announced(SubjectRef from) {
            this(from, new ArrayList<>(), new ArrayList<>());
        }

        void add(FindingStore.Known known, Raised raised, String act) {
            acts.add(about(known, raised, act));
            events.add(new FindingRaised(known.id(), known.key(), raised.kind(), raised.severity()));
        }

        void grew(FindingStore.Known known, Raised raised) {
            acts.add(about(known, raised, "finding.grew"));
        }

        private Act about(FindingStore.Known known, Raised raised, String act) {
            return Act.of(act, known.id().subject())
                    .with("key", known.key())
                    .with("kind", raised.kind().name())
                    .with("severity", raised.severity().name())
                    .with("subject", raised.subjectName())
                    .with("from", from.toString());
        }
    }

    /** Gives it to the person, unless somebody has it. */
    void give(Raised raised, Person person) {
        assign(raised.fingerprint(), Optional.empty(), person);
    }

    /** Whoever had what it is about handed that over, and with it the finding, unless it was given to somebody else. */
    void handOver(FindingKind kind, SubjectRef subject, PersonId from, Person to) {
        assign(Raised.fingerprint(kind, subject), Optional.of(from), to);
    }

    private void assign(String fingerprint, Optional<PersonId> before, Person person) {
        store.owner(fingerprint, before, person.id())
                .ifPresent(id -> ledger.append(Act.of("finding.assigned", id.subject())
                        .with("owner", person.id().toString())
                        .with("name", person.name())));
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
