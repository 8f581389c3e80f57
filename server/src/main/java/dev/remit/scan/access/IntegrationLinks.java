package dev.remit.scan.access;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.ScanRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which use case an AI integration belongs to. For features that learn it; people say it through {@link IntegrationService}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IntegrationLinks {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    IntegrationLinks(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** In place of what was said before; refused if there is no such integration. */
    public void link(IntegrationId id, UseCaseId useCase) {
        int linked = jdbc.sql("update integration set use_case_id = ? where id = ?")
                .params(useCase.value(), id.value())
                .update();
        if (linked == 0) {
            throw ScanRefusal.INTEGRATION_GONE.because();
        }
        ledger.append(Act.of("integration.linked", id.subject()).with("use-case", useCase.toString()));
        events.publishEvent(new IntegrationLinked(id, useCase));
    }
}
