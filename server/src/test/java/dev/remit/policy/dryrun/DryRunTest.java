package dev.remit.policy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.policy.PolicyVersion;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DryRunTest {

    private static final String OWNED = "use_case.owned";
    private static final String DRAFTS = "use_case.autonomy == \"draft\"";

    @Autowired
    ApplicationContext beans;

    @Autowired
    DryRunService service;

    @Autowired
    PolicyService policies;

    @Autowired
    PolicyQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    private InventoryFixture.Company company;
    private UseCaseId id;

    @BeforeEach
    void company() {
        company = new InventoryFixture(beans).open();
        id = company.approved("Reply drafting");
        propose("AL-03", Effect.ALLOW, OWNED);
        publish("AL-03", 1);
    }

    @Test
    void aDryRunSaysWhichUseCasesWouldChangeAndHowAndChangesNothing() {
        PolicyVersion version = propose("GL-02", Effect.DENY, DRAFTS);

        DryRun run = run("GL-02", version);

        assertThat(run.counts()).isTrue();
        assertThat(run.done()).isEqualTo(1);
        assertThat(run.changed()).isEqualTo(1);
        DryRunChange change =
                changes("GL-02", version, Optional.empty(), 10).items().getFirst();
        assertThat(change.useCase().id()).isEqualTo(id.value());
        assertThat(change.action()).isEqualTo(Action.GO_LIVE);
        assertThat(change.before().effect()).isEqualTo(Effect.ALLOW);
        assertThat(change.after().effect()).isEqualTo(Effect.DENY);
        assertThat(change.after().reasons().getFirst().text()).isEqualTo("Because of GL-02.");
        assertThat(company.workspace.as(
                        company.cmo, () -> queries.find("GL-02").orElseThrow().inForce()))
                .isEmpty();
    }

    @Test
    void whatWouldBeTreatedAlikeIsNoChange() {
        PolicyVersion version = propose("GL-02", Effect.DENY, "use_case.autonomy == \"act-alone\"");

        assertThat(run("GL-02", version).changed()).isZero();
        assertThat(changes("GL-02", version, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void puttingAPolicyOutOfForceIsDryRunToo() {
        company.workspace.as(company.operations, () -> policies.proposeWithdrawal("AL-03", "not needed"));

        run("AL-03", waiting("AL-03"));

        assertThat(changes("AL-03", waiting("AL-03"), Optional.empty(), 10).items())
                .singleElement()
                .satisfies(change -> assertThat(change.after().effect()).isEqualTo(Effect.DENY));
    }

    @Test
    void theWholeRegisterIsLookedThroughPageByPage() {
        database.asSuperuser()
                .sql("""
                        insert into use_case(tenant_id, id, name, name_key, state, accountable_id, accountable_name,
                                             accountable_key, created_at, changed_at)
                        select ?, gen_random_uuid(), 'Use case ' || n, 'use case ' || n, 'unreviewed', ?, 'Ines', 'ines', now(), now()
                          from generate_series(1, 450) n""")
                .params(company.workspace.tenant().value(), company.cmo.value())
                .update();
        PolicyVersion version = propose("GL-02", Effect.NEEDS_APPROVAL, OWNED);

        DryRun run = run("GL-02", version);

        assertThat(run.done()).isEqualTo(451);
        assertThat(run.changed()).isEqualTo(451);
        List<DryRunChange> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<DryRunChange> page = changes("GL-02", version, cursor, 200);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(all).hasSize(451).extracting(change -> change.useCase().id()).doesNotHaveDuplicates();
    }

    @Test
    void aDryRunCountsUntilSomethingIsPublishedAndCanBeRunAgain() {
        PolicyVersion version = propose("GL-02", Effect.DENY, DRAFTS);
        run("GL-02", version);
        propose("GL-04", Effect.DENY, OWNED);
        publish("GL-04", 1);

        assertThat(find("GL-02", version).counts()).isFalse();
        DryRun again = run("GL-02", version);

        assertThat(again.counts()).isTrue();
        assertThat(again.changed()).as("denied anyway, since then").isZero();
    }

    @Test
    void onlyWhoWritesOrPublishesStartsOneAndOnlyOfWhatWaits() {
        PolicyVersion version = propose("GL-02", Effect.DENY, DRAFTS);
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> service.start("GL-02", version.number())))
                .isInstanceOf(AccessDeniedException.class);
        publish("GL-02", 1);
        assertThatThrownBy(() -> company.workspace.as(company.cmo, () -> service.start("GL-02", 1)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        PolicyVersion version = propose("GL-02", Effect.DENY, DRAFTS);
        run("GL-02", version);
        InventoryFixture.Company other = new InventoryFixture(beans).open();

        other.workspace.as(other.cmo, () -> {
            assertThat(service.find("GL-02", version.number())).isEmpty();
            assertThat(service.changes("GL-02", version.number(), Optional.empty(), 10)
                            .items())
                    .isEmpty();
        });
    }

    private DryRun run(String key, PolicyVersion version) {
        company.workspace.as(company.cmo, () -> service.start(key, version.number()));
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (find(key, version).state() == DryRun.State.RUNNING) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the dry run does not end");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return find(key, version);
    }

    private DryRun find(String key, PolicyVersion version) {
        return company.workspace.as(
                company.marketer, () -> service.find(key, version.number()).orElseThrow());
    }

    private Page<DryRunChange> changes(String key, PolicyVersion version, Optional<String> cursor, int limit) {
        return company.workspace.as(company.marketer, () -> service.changes(key, version.number(), cursor, limit));
    }

    private PolicyVersion waiting(String key) {
        return company.workspace.as(company.cmo, () -> {
            var entry = queries.find(key).orElseThrow();
            return queries.version(entry.id(), entry.proposed().orElseThrow()).orElseThrow();
        });
    }

    private PolicyVersion propose(String key, Effect effect, String when) {
        PolicyFacts yes = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_OWNED, true)
                .with(PolicyFact.USE_CASE_AUTONOMY, when.contains("act-alone") ? "act-alone" : "draft");
        PolicyFacts no = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_OWNED, false)
                .with(PolicyFact.USE_CASE_AUTONOMY, "recommend");
        Policy policy = new Policy(
                key,
                key,
                effect,
                Set.of(Action.GO_LIVE),
                when,
                "Because of " + key + ".",
                effect == Effect.NEEDS_APPROVAL ? Set.of("cmo") : Set.of(),
                Set.of(),
                "own decision",
                Stream.of(new PolicyCase(yes, true), new PolicyCase(no, false)).toList());
        company.workspace.as(company.operations, () -> policies.propose(policy, "needed"));
        return waiting(key);
    }

    private void publish(String key, int number) {
        PersonId publisher = company.cmo;
        company.workspace.as(publisher, () -> policies.publish(key, number, ""));
    }
}
