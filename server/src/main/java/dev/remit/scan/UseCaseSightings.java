package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRemoved;
import dev.remit.connector.ConnectionRuns;
import dev.remit.inventory.work.Sighting;
import dev.remit.inventory.work.UseCasesAtWork;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.access.KnownIntegration;
import dev.remit.scan.access.KnownIntegrations;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.link.IntegrationUnlinked;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register which use cases are seen at work and which no longer are, in the transaction that learns it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UseCaseSightings {

    private final UseCasesAtWork useCases;
    private final KnownIntegrations integrations;
    private final ConnectionRuns connections;

    UseCaseSightings(UseCasesAtWork useCases, KnownIntegrations integrations, ConnectionRuns connections) {
        this.useCases = useCases;
        this.integrations = integrations;
        this.connections = connections;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        boolean read = scan.state() == ScanState.FINISHED || scan.state() == ScanState.PARTIAL;
        if (!read || connections.removed(scan.connection())) {
            return;
        }
        // one order for all: scans that end together hold the same use cases one after the other
        scan.integrations().stream()
                .filter(i -> i.useCase().isPresent())
                .sorted(Comparator.comparing(i -> i.useCase().orElseThrow().value()))
                .forEach(i -> {
                    if (gone(i)) {
                        useCases.unseen(i.id().value(), "The scan did not find it any more.");
                    } else if (i.confirmed()) {
                        seen(i, scan.connection(), scan.connectionName(), scan.at());
                    }
                });
    }

    @EventListener
    void onLinked(IntegrationLinked linked) {
        Optional<KnownIntegration> known = integrations.find(linked.integration());
        known.ifPresentOrElse(
                k -> seen(k.integration(), k.connection(), k.connectionName(), k.seenAt()),
                () -> useCases.unseen(linked.integration().value(), "It belongs to another use case."));
    }

    @EventListener
    void onUnlinked(IntegrationUnlinked unlinked) {
        useCases.unseen(unlinked.integration().value(), "It belongs to no use case any more.");
    }

    @EventListener
    void onRemoved(ConnectionRemoved removed) {
        useCases.unseenAt(removed.connection().value(), "The connection was removed: " + removed.reason());
    }

    private void seen(IntegrationSeen integration, ConnectionId connection, String name, Instant at) {
        useCases.seen(
                integration.useCase().orElseThrow(),
                new Sighting(integration.id().value(), connection.value(), name, integration.surest(), at));
    }

    private static boolean gone(IntegrationSeen integration) {
        return integration
                .change()
                .filter(c -> c.kind() == IntegrationSeen.Kind.GONE)
                .isPresent();
    }
}
