package dev.remit.scan.link;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseDiscarded;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.ScanRefusal;
import dev.remit.scan.access.IntegrationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
        if (linked(id).equals(Optional.of(useCase))) {
            return;
        }
        jdbc.sql("update integration set use_case_id = ? where id = ?")
                .params(useCase.value(), id.value())
                .update();
        ledger.append(Act.of("integration.linked", id.subject()).with("use-case", useCase.toString()));
        events.publishEvent(new IntegrationLinked(id, useCase));
    }

    /** It belongs to no use case; refused if there is no such integration. */
    public void unlink(IntegrationId id, String why) {
        linked(id).ifPresent(useCase -> {
            jdbc.sql("update integration set use_case_id = null where id = ?")
                    .param(id.value())
                    .update();
            ledger.append(
                    Act.of("integration.unlinked", id.subject()).because(why).with("use-case", useCase.toString()));
            events.publishEvent(new IntegrationUnlinked(id, useCase));
        });
    }

    @EventListener
    void onDiscarded(UseCaseDiscarded discarded) {
        jdbc.sql("select id from integration where use_case_id = ? order by id")
                .param(discarded.useCase().value())
                .query(UUID.class)
                .list()
                .forEach(id -> unlink(new IntegrationId(id), "The use case was discarded."));
    }

    private Optional<UseCaseId> linked(IntegrationId id) {
        return jdbc.sql("select use_case_id from integration where id = ? for update")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("use_case_id", UUID.class))
                        .map(UseCaseId::new))
                .optional()
                .orElseThrow(() -> ScanRefusal.INTEGRATION_GONE.because());
    }
}
