package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.VendorQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** While the kill switch holds a use case, everything that asks for it is denied, with the next question and without a policy. */
@DatabaseTest
class HaltedDecisionTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyDecisionService service;

    @Autowired
    KillSwitchService killSwitch;

    private Company company;
    private PersonId admin;
    private UseCaseId useCase;

    @BeforeEach
    void allowed() {
        company = new InventoryFixture(beans).open();
        admin = company.workspace.person("Ada Admin", "administrator");
        PersonId second = company.workspace.person("Bea Admin", "administrator");
        useCase = company.approved("Reply drafting");
        PolicyService policies = beans.getBean(PolicyService.class);
        Policy allow = new Policy(
                "SP-01",
                "Small spend",
                Effect.ALLOW,
                Set.of(Action.values()),
                "action.amount < 1000.0",
                "It is small.",
                Set.of(),
                Set.of(),
                "Ours",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 1.0), true),
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 2000.0), false)));
        company.workspace.as(admin, () -> policies.propose(allow, "Needed"));
        company.workspace.as(second, () -> policies.publish("SP-01", 1, "Fine"));
    }

    @Test
    void theNextQuestionAfterAStopIsDeniedAndTheOneAfterItIsLiftedIsNot() {
        assertThat(effect("order-1")).isEqualTo(Effect.ALLOW);
        UUID stop = company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));

        RecordedDecision denied = ask("order-2");
        assertThat(denied.decision().effect()).isEqualTo(Effect.DENY);
        assertThat(denied.decision().reasons())
                .extracting(PolicyReason::text)
                .containsExactly("Reply drafting is stopped: It promises refunds");
        assertThat(company.acts(denied.id().ref())).containsExactly("decision.answered");

        company.workspace.as(company.security, () -> killSwitch.askToLift(stop, "Mended"));
        assertThat(effect("order-3")).as("while one only asks").isEqualTo(Effect.DENY);
        company.workspace.as(company.cio, () -> killSwitch.confirmLift(stop, "Seen"));
        assertThat(effect("order-4")).isEqualTo(Effect.ALLOW);
    }

    @Test
    void whatWasAllowedUnderAKeyIsDeniedUnderTheSameKeyOnceItIsStopped() {
        assertThat(effect("order-1")).isEqualTo(Effect.ALLOW);
        company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));
        assertThat(effect("order-1")).isEqualTo(Effect.DENY);
    }

    @Test
    void aStoppedToolDeniesForTheUseCasesThatUseIt() {
        SubjectRef tool = new SubjectRef(SubjectKind.AI_TOOL, UUID.fromString(company.tool("Zendesk AI agent")));
        company.workspace.as(company.security, () -> killSwitch.stop(tool, "It leaks"));
        assertThat(ask("order-1").decision().reasons())
                .extracting(PolicyReason::text)
                .containsExactly("Zendesk AI agent is stopped: It leaks");
    }

    @Test
    void aStoppedVendorEndsWhatWasApprovedOfItsToolsAndDeniesForTheUseCasesThatUseThem() {
        UUID tool = UUID.fromString(company.tool("Zendesk AI agent"));
        UUID vendor = company.workspace.as(company.cio, () -> {
            beans.getBean(CatalogService.class).toolMadeBy(tool, "Zendesk");
            return beans.getBean(VendorQueries.class).vendorsOf(List.of(tool)).get(tool);
        });
        assertThat(company.approval(useCase).state()).isEqualTo(Approval.State.APPROVED);
        company.workspace.as(
                company.security, () -> killSwitch.stop(new SubjectRef(SubjectKind.VENDOR, vendor), "It was sold"));
        assertThat(company.approval(useCase).state()).isEqualTo(Approval.State.CHANGES_REQUESTED);
        assertThat(company.acts(useCase.ref())).contains("approval.revoked", "use-case.stopped");
        assertThat(ask("order-1").decision().reasons())
                .extracting(PolicyReason::text)
                .containsExactly("Zendesk is stopped: It was sold");
    }

    private Effect effect(String key) {
        return ask(key).decision().effect();
    }

    private RecordedDecision ask(String key) {
        DecisionRequest request = new DecisionRequest(
                Action.CHANGE_SPEND,
                Optional.of(useCase.value()),
                PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 10.0),
                Optional.of(key));
        return company.workspace.as(admin, () -> service.decide(request));
    }
}
