package dev.remit.scan.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A decision on a use case knows what scans saw the AI do that is linked to it. */
@DatabaseTest
class SeenAccessTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ScanFixture scans;

    @Autowired
    AccessMapQueries access;

    @Autowired
    IntegrationService integrations;

    @Autowired
    PolicyDecisionService decisions;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Company company;
    private PersonId admin;
    private UseCaseId useCase;
    private Setting site;

    @BeforeEach
    void scan() {
        company = new InventoryFixture(beans).open();
        admin = company.workspace.person("Ada Admin", "administrator");
        useCase = company.approved("Reply drafting");
        site = scans.connect(company.workspace, company.cio, "Main site", system);
        scanned(writing());
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void onlyWhatIsLinkedCounts() {
        assertThat(facts(PolicyFacts.none()))
                .containsEntry("access.complete", false)
                .doesNotContainKey("access.verbs");
        link();
        assertThat(facts(PolicyFacts.none())).containsEntry("access.verbs", List.of("change"));
    }

    @Test
    void itIsCompleteOnlyIfEveryQuestionWasAnsweredInFull() {
        link();
        database.asSuperuser()
                .sql("update connection_question set status = 'ANSWERED' where connection_id = ?")
                .param(site.connection().value())
                .update();
        assertThat(facts(PolicyFacts.none())).containsEntry("access.complete", true);
        for (String status : List.of("PARTIAL", "NOT_EXPOSED", "FORBIDDEN", "PLAN_GATED", "UNREACHABLE")) {
            database.asSuperuser()
                    .sql("update connection_question set status = ? where connection_id = ? and question = 'GRANTS'")
                    .params(status, site.connection().value())
                    .update();
            assertThat(facts(PolicyFacts.none())).as(status).containsEntry("access.complete", false);
        }
    }

    @Test
    void whatACallerClaimsOfItIsOverruled() {
        link();
        assertThat(facts(PolicyFacts.none().with(PolicyFact.ACCESS_VERBS, List.of("see"))))
                .containsEntry("access.verbs", List.of("change"));
    }

    @Test
    void whatALaterScanSeesMoreIsKnownWithIt() {
        link();
        scanned(writing().grant("user:1", "TRIGGER", "mails", "OWN"));
        assertThat(facts(PolicyFacts.none())).containsEntry("access.verbs", List.of("change", "trigger"));
    }

    private static Acme writing() {
        return new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE");
    }

    private void scanned(Acme acme) {
        acme.answersFrom(system);
        scans.scan(site);
    }

    private void link() {
        company.workspace.as(company.cio, () -> access.list(AccessFilter.none(), Optional.empty(), 10)
                .items()
                .forEach(row -> integrations.link(row.id(), useCase)));
    }

    private Map<String, Object> facts(PolicyFacts given) {
        DecisionRequest request =
                new DecisionRequest(Action.READ_DATA, Optional.of(useCase.value()), given, Optional.empty());
        return company.workspace
                .as(admin, () -> decisions.decide(request))
                .facts()
                .values();
    }
}
