package dev.remit.scan;

import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.Sighting;
import dev.remit.scan.access.IntegrationSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register which use cases a scan saw at work, in the scan's own transaction. */
@Component
class UseCaseSightings {

    private final LifecycleService useCases;

    UseCaseSightings(LifecycleService useCases) {
        this.useCases = useCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onScanFinished(ScanFinished scan) {
        if (scan.state() != ScanState.FINISHED && scan.state() != ScanState.PARTIAL) {
            return;
        }
        for (IntegrationSeen integration : scan.integrations()) {
            boolean gone = integration
                    .change()
                    .filter(c -> c.kind() == IntegrationSeen.Kind.GONE)
                    .isPresent();
            if (integration.confirmed() && !gone) {
                integration
                        .useCase()
                        .ifPresent(useCase -> useCases.seen(
                                useCase,
                                new Sighting(
                                        integration.id().value(),
                                        scan.connection().value(),
                                        scan.connectionName(),
                                        integration.canDo(),
                                        scan.at())));
            }
        }
    }
}
