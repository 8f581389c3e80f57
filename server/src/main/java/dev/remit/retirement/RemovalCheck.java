package dev.remit.retirement;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseId;
import dev.remit.retirement.AccessRemoval.Said;
import dev.remit.retirement.RemovalRows.Change;
import dev.remit.retirement.RemovalRows.Looked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares what is left of retired use cases with what there is to be seen, and keeps what changed with its evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemovalCheck {

    static final int DAYS = 14;

    private final RemovalRows rows;
    private final RetirementRows retirements;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    RemovalCheck(RemovalRows rows, RetirementRows retirements, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.retirements = retirements;
        this.ledger = ledger;
        this.events = events;
    }

    /** Of use cases whose retirements are held. */
    void look(Collection<UseCaseId> useCases) {
        if (useCases.isEmpty()) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (Looked looked : rows.look(useCases)) {
            Standing before = looked.access().state().standing();
            Standing after = before.after(
                    looked.access().state().said().map(Said::at),
                    looked.seen().standing(),
                    looked.seen().at());
            Change change = new Change(looked.useCase(), looked.access().key(), after, looked.seen());
            if (after != Standing.ATTESTED && (after == looked.seen().standing())) {
                changes.add(change);
            }
            if (after != before) {
                acts.add(act(looked, after));
            }
        }
        rows.keep(changes);
        turn(useCases, acts);
        ledger.append(acts);
    }

    private void turn(Collection<UseCaseId> useCases, List<Act> acts) {
        retirements.turn(useCases, rows.now(), rows.today().plusDays(DAYS)).forEach(turned -> {
            acts.add(Act.of(
                    turned.done() ? "retirement.completed" : "retirement.reopened",
                    turned.useCase().ref()));
            if (turned.done()) {
                events.publishEvent(new RetirementCompleted(turned.useCase()));
            }
        });
    }

    private static Act act(Looked looked, Standing after) {
        Act act = Act.of("retirement.access-" + after.code(), looked.useCase().ref())
                .with("what", looked.access().key().kind().code())
                .with("name", looked.access().name())
                .with("where", looked.access().place());
        if (after == Standing.UNKNOWN) {
            act = act.with(
                    "why", looked.seen().doubt().orElse(Doubt.NOT_SCANNED).code());
        }
        return looked.seen().scan().isPresent()
                ? act.with("scan", looked.seen().scan().get().toString())
                : act;
    }
}
