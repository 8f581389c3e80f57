package dev.remit.ui.policies.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.gate.GateService;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The gate as the page of a use case shows it. */
class PolicyGatePanelTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyService policies;

    @Autowired
    GateService gate;

    @Test
    void whoHoldsTheRoleThatAPolicyAsksForApprovesAndTheGateOpens() {
        Company company = new InventoryFixture(beans).open();
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> policies.propose(unseen(), "needed"));
        company.workspace.as(company.cmo, () -> policies.publish("GL-03", 1, ""));

        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "gate"));
            assertThat(words()).contains("1 still to be met.", "The policies ask for an approval before it goes live");
            assertThat(buttons()).doesNotContain("Approve as Security reviewer");
        });
        signedIn(company.workspace, company.security, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "gate"));
            assertThat(buttons()).contains("Approve as Security reviewer");
            gate.approve(id, "security-reviewer", "Looked at it");
            open(InventoryNavigation.useCase(id).with("tab", "gate"));
            assertThat(words()).contains("The gate is open.", "The policies let it go live once it is approved");
        });
    }

    private static Policy unseen() {
        return new Policy(
                "GL-03",
                "Nothing unseen",
                Effect.NEEDS_APPROVAL,
                Set.of(Action.GO_LIVE),
                "!access.complete",
                "Security looks at it first.",
                Set.of("security-reviewer"),
                Set.of(),
                "own decision",
                Stream.of(false, true)
                        .map(seen -> new PolicyCase(PolicyFacts.none().with(PolicyFact.ACCESS_COMPLETE, seen), !seen))
                        .toList());
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
