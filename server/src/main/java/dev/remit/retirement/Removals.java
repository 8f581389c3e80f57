package dev.remit.retirement;

import dev.remit.catalog.approved.ToolApprovalChanged;
import dev.remit.connector.ConnectionRemoved;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.inventory.UseCaseState;
import dev.remit.prompt.event.PromptAvailability;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.link.IntegrationUnlinked;
import dev.remit.scan.tool.ToolNamed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the list when a use case is retired, and looks again when anything happens that tells more about it, in the transaction that
 * learns it. What only time tells, {@link RetirementUpkeep} looks at.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Removals {

    private final RemovalRows rows;
    private final RetirementRows retirements;
    private final RemovalCheck check;
    private final Ledger ledger;

    Removals(RemovalRows rows, RetirementRows retirements, RemovalCheck check, Ledger ledger) {
        this.rows = rows;
        this.retirements = retirements;
        this.check = check;
        this.ledger = ledger;
    }

    /** A request that was discarded never had anything. Where nothing is left behind, that it is completed says all. */
    @EventListener
    void onMoved(UseCaseMoved moved) {
        boolean ended = moved.after() == UseCaseState.RETIRED && moved.before() != UseCaseState.RETIRED;
        if (!ended || moved.before() == UseCaseState.DRAFT) {
            return;
        }
        UseCaseId useCase = moved.useCase();
        retirements.insert(useCase, rows.now(), rows.today().plusDays(RemovalCheck.DAYS));
        int accesses = rows.open(useCase);
        if (accesses > 0) {
            ledger.append(Act.of("retirement.opened", useCase.ref())
                    .with("accesses", String.valueOf(accesses))
                    .with("due", rows.today().plusDays(RemovalCheck.DAYS).toString()));
        }
        check.look(List.of(useCase));
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        look(AccessSql.AT_CONNECTION, Map.of("connection", scan.connection().value()));
    }

    @EventListener
    void onConnectionRemoved(ConnectionRemoved removed) {
        look(AccessSql.AT_CONNECTION, Map.of("connection", removed.connection().value()));
    }

    @EventListener
    void onLinked(IntegrationLinked linked) {
        look(RemovalKind.INTEGRATION, linked.integration().value());
    }

    @EventListener
    void onUnlinked(IntegrationUnlinked unlinked) {
        look(RemovalKind.INTEGRATION, unlinked.integration().value());
    }

    @EventListener
    void onToolNamed(ToolNamed named) {
        look(RemovalKind.INTEGRATION, named.integration().value());
    }

    @EventListener
    void onApprovalChanged(ToolApprovalChanged changed) {
        look(RemovalKind.TOOL, changed.tool());
    }

    @EventListener
    void onPrompt(PromptAvailability prompt) {
        look(RemovalKind.PROMPT, prompt.prompt().value());
    }

    /** At everything that is not done; the number of retirements looked at. */
    int lookAgain() {
        return look("done_at is null", Map.of());
    }

    private void look(RemovalKind kind, UUID subject) {
        look(AccessSql.WITH_SUBJECT, Map.of("kind", kind.code(), "subject", subject));
    }

    private int look(String condition, Map<String, ?> parameters) {
        List<UseCaseId> held = retirements.hold(condition, parameters);
        check.look(held);
        return held.size();
    }
}
