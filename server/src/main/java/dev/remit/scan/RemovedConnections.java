package dev.remit.scan;

import dev.remit.connector.ConnectionRemoved;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops the scan of a connection that is removed, in the transaction that removes it. */
@Component
class RemovedConnections {

    private final ScanRows rows;
    private final ScanStore store;
    private final Ledger ledger;

    RemovedConnections(ScanRows rows, ScanStore store, Ledger ledger) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onRemoved(ConnectionRemoved removed) {
        String why = "The connection was removed: " + removed.reason();
        rows.latest(List.of(removed.connection())).stream()
                .filter(scan -> scan.state().active())
                .filter(scan -> store.cancel(scan.id(), why).isPresent())
                .forEach(scan -> ledger.append(
                        Act.of("scan.cancelled", removed.connection().subject())
                                .because(why)
                                .with("scan", scan.id().toString())));
    }
}
