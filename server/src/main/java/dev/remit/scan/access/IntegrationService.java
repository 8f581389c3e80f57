package dev.remit.scan.access;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.ScanRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about AI integrations. */
@Service
public class IntegrationService {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    IntegrationService(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** Says which use case it belongs to, in place of what was said before. */
    @PreAuthorize("hasAnyAuthority('finding:manage', 'use-case:manage')")
    @Transactional
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
