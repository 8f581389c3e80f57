package dev.remit.ui.inventory;

import dev.remit.evidence.LedgerQueries;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.policies.gate.PolicyGatePanel;
import org.springframework.stereotype.Component;

/** What a use case's page reads from. */
@Component
record UseCasePage(
        UseCaseQueries useCases,
        IntakeDesk desk,
        DecisionHistory decisions,
        OwnershipPanels ownership,
        LedgerQueries ledger,
        UseCaseStops stops,
        GatePanel gate,
        PolicyGatePanel policies) {}
