package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.Remit;
import dev.remit.identity.Acting;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.testing.BuildPlace;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What one node publishes or stops, another decides by. */
@DatabaseTest
class TwoNodesTest {

    private static final PolicyFacts SPEND = PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 900);

    @Autowired
    Workspaces workspaces;

    @Autowired
    PolicyService policies;

    @Autowired
    KillSwitchService killSwitch;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestDatabase database;

    @Test
    void aNewVersionIsInEffectOnEveryNodeWithinTwoSeconds() {
        Workspace workspace = workspaces.open();
        PersonId author = workspace.person("Priya Anand", "marketing-operations");
        PersonId cmo = workspace.person("Ines Calvert", "cmo");
        try (ConfigurableApplicationContext other = node()) {
            publish(workspace, author, cmo, 1, "action.amount < 1000.0");
            assertThat(decide(other, workspace, cmo)).isEqualTo(Effect.ALLOW);

            publish(workspace, author, cmo, 2, "action.amount < 800.0");
            Instant published = Instant.now();

            assertThat(decide(other, workspace, cmo)).isEqualTo(Effect.DENY);
            assertThat(Duration.between(published, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aStopIsInEffectOnEveryNodeWithinTwoSeconds() {
        InventoryFixture.Company company = new InventoryFixture(beans).open();
        PersonId admin = company.workspace.person("Ada Admin", "administrator");
        UseCaseId useCase = company.approved("Reply drafting");
        publish(company.workspace, company.operations, company.cmo, 1, "action.amount < 1000.0");
        try (ConfigurableApplicationContext other = node()) {
            assertThat(decide(other, company.workspace, admin, useCase)).isEqualTo(Effect.ALLOW);

            company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));
            Instant stopped = Instant.now();

            assertThat(decide(other, company.workspace, admin, useCase)).isEqualTo(Effect.DENY);
            assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Remit.class)
                .run(
                        "--server.port=0",
                        "--remit.demo=false",
                        // within one JVM, Quartz takes two schedulers of one name for the same
                        "--spring.quartz.properties.org.quartz.scheduler.instanceName=other-node",
                        "--remit.db.url=" + database.url(),
                        "--remit.db.owner=" + database.owner().user(),
                        "--remit.db.owner-password=" + database.owner().password(),
                        "--remit.db.app=" + database.app().user(),
                        "--remit.db.app-password=" + database.app().password(),
                        "--remit.plugins=" + BuildPlace.of("connectors"),
                        "--remit.data-dir=" + BuildPlace.of("data"));
    }

    private static Effect decide(ConfigurableApplicationContext node, Workspace workspace, PersonId person) {
        return node.getBean(Acting.class)
                .asMember(workspace.tenant(), person, () -> node.getBean(PolicyDecisions.class)
                        .ask(Action.CHANGE_SPEND, SPEND))
                .effect();
    }

    /** As a program asks before it acts. */
    private static Effect decide(
            ConfigurableApplicationContext node, Workspace workspace, PersonId person, UseCaseId useCase) {
        DecisionRequest request =
                new DecisionRequest(Action.CHANGE_SPEND, Optional.of(useCase.value()), SPEND, Optional.empty());
        return node.getBean(Acting.class)
                .asMember(workspace.tenant(), person, () -> node.getBean(PolicyDecisionService.class)
                        .decide(request))
                .decision()
                .effect();
    }

    private void publish(Workspace workspace, PersonId author, PersonId publisher, int number, String when) {
        Policy policy = new Policy(
                "SP-01",
                "Spend",
                Effect.ALLOW,
                Set.of(Action.CHANGE_SPEND),
                when,
                "Small changes are free.",
                Set.of(),
                Set.of(),
                "own decision",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 1), true),
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 2_000), false)));
        workspace.as(author, () -> policies.propose(policy, "needed"));
        workspace.as(publisher, () -> policies.publish("SP-01", number, ""));
    }
}
