package dev.remit.ui.inventory;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.gate.GatePanel;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.policies.gate.PolicyGatePanel;
import dev.remit.ui.prompts.UseCasePrompts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a use case's page reads from. */
@Component
record UseCasePage(
        UseCaseQueries useCases,
        IntakeDesk desk,
        DecisionHistory decisions,
        OwnershipPanels ownership,
        UseCasePrompts prompts,
        LedgerQueries ledger,
        UseCaseStops stops,
        GatePanel gate,
        PolicyGatePanel policies,
        CurrentUser user,
        List<UseCaseTab> brought) {

    /** The tabs that other features bring, as far as this person may see them. */
    List<UseCaseTab> tabs() {
        return brought.stream().filter(tab -> user.may(tab.requires())).toList();
    }
}
