package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.MyTurn;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Page;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PolicyDecisionServiceTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyDecisionService service;

    @Autowired
    DecisionQueries queries;

    @Autowired
    DecisionRetention retention;

    @Autowired
    PolicyService policies;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    private InventoryFixture.Company company;
    private PersonId admin;

    @BeforeEach
    void company() {
        company = new InventoryFixture(beans).open();
        admin = company.workspace.person("Ada Admin", "administrator");
        inForce("SP-01", Effect.ALLOW, "action.amount < 1000.0");
    }

    @Test
    void anAnswerSaysByWhichPolicyAndVersionAndIsOnRecord() {
        RecordedDecision decided = decide(request(900, Optional.empty()));

        assertThat(decided.decision().effect()).isEqualTo(Effect.ALLOW);
        assertThat(decided.decision().reasons())
                .extracting(PolicyReason::policy, PolicyReason::version)
                .containsExactly(org.assertj.core.api.Assertions.tuple("SP-01", 1));
        assertThat(log(DecisionFilter.NONE).items()).containsExactly(decided);
        assertThat(company.acts(decided.id().ref())).containsExactly("decision.answered");
    }

    @Test
    void theFactsOfAUseCaseComeFromTheRegisterTheCatalogueAndTheScans() {
        UseCaseId id = company.approved("Reply drafting");

        RecordedDecision decided = decide(new DecisionRequest(
                Action.READ_DATA,
                Optional.of(id.value()),
                PolicyFacts.none().with(PolicyFact.TOOL_REVIEW, "approved"),
                Optional.empty()));

        assertThat(decided.facts().values())
                .containsEntry("use_case.tier", "minimal")
                .containsEntry("use_case.approved", true)
                .containsEntry("use_case.owned", true)
                .containsEntry("use_case.audience", "internal")
                .containsEntry("use_case.autonomy", "draft")
                .containsEntry("use_case.data", List.of(DataClass.PUBLIC.code()))
                .containsEntry("use_case.vendor_trains", false)
                .containsEntry("tool.review", "unreviewed")
                .containsEntry("tool.approved", false)
                .containsEntry("tool.data", List.of())
                .containsEntry("access.complete", false)
                .containsEntry("actor.kind", "person")
                .containsEntry("actor.roles", List.of("administrator"));
        assertThat(decided.overruled()).containsExactly(new Overruled("tool.review", "approved", "unreviewed"));
        assertThat(decided.useCase().orElseThrow().name()).isEqualTo("Reply drafting");
    }

    @Test
    void nobodyClaimsARoleThatIsNotTheirs() {
        RecordedDecision decided = decide(new DecisionRequest(
                Action.READ_DATA,
                Optional.empty(),
                PolicyFacts.none().with(PolicyFact.ACTOR_ROLES, List.of("cmo")),
                Optional.empty()));

        assertThat(decided.facts().values()).containsEntry("actor.roles", List.of("administrator"));
        assertThat(decided.overruled()).extracting(Overruled::fact).containsExactly("actor.roles");
    }

    @Test
    void aToolApprovedForOneUseOnOneClassOfDataIsNotApprovedOnAnother() {
        UseCaseId id = company.approved("Reply drafting");
        readsOnlyWhatToolsAreApprovedFor();
        assertThat(reads(id, "public").decision().effect()).isEqualTo(Effect.DENY);

        approve(UUID.fromString(company.tool("Zendesk AI agent")), "service", DataClass.PUBLIC);

        RecordedDecision onPublic = reads(id, "public");
        assertThat(onPublic.facts().values())
                .containsEntry("tool.approved", true)
                .containsEntry("tool.data", List.of("public"));
        assertThat(onPublic.decision().effect()).isEqualTo(Effect.ALLOW);
        assertThat(reads(id, "personal").decision().effect()).isEqualTo(Effect.DENY);
    }

    private void readsOnlyWhatToolsAreApprovedFor() {
        PolicyFacts asked = PolicyFacts.none().with(PolicyFact.TOOL_DATA, List.of("public"));
        Policy policy = new Policy(
                "RD-01",
                "Approved data",
                Effect.ALLOW,
                Set.of(Action.READ_DATA),
                "action.data.all(d, d in tool.data)",
                "The tool is approved on this data.",
                Set.of(),
                Set.of(),
                "own decision",
                List.of(
                        new PolicyCase(asked.with(PolicyFact.ACTION_DATA, List.of("public")), true),
                        new PolicyCase(asked.with(PolicyFact.ACTION_DATA, List.of("personal")), false)));
        company.workspace.as(company.operations, () -> policies.propose(policy, "needed"));
        company.workspace.as(company.cmo, () -> policies.publish("RD-01", 1, ""));
    }

    private void approve(UUID tool, String function, DataClass dataClass) {
        ToolApprovalService approvals = beans.getBean(ToolApprovalService.class);
        ApprovedScope scope =
                new ApprovedScope(Set.of(function), Set.of(dataClass), Set.of(), Set.of(), Set.of(Capability.SEE));
        ToolApprovalId asked = company.workspace.as(
                company.marketer,
                () -> approvals.ask(new ToolApprovalDraft(
                        tool,
                        scope,
                        "",
                        "Contract of May",
                        Optional.empty(),
                        Optional.of(LocalDate.now(Clock.systemUTC()).plusMonths(6)))));
        company.workspace.as(company.privacy, () -> new MyTurn(beans).approve(asked.subject(), "Contract read"));
    }

    private RecordedDecision reads(UseCaseId id, String dataClass) {
        return decide(new DecisionRequest(
                Action.READ_DATA,
                Optional.of(id.value()),
                PolicyFacts.none().with(PolicyFact.ACTION_DATA, List.of(dataClass)),
                Optional.empty()));
    }

    @Test
    void theSameRequestUnderTheSameKeyIsAnsweredOnceAndAnotherIsRefused() {
        RecordedDecision first = decide(request(900, Optional.of("order-17")));
        inForce("SP-02", Effect.DENY, "action.amount > 1.0");

        assertThat(decide(request(900, Optional.of("order-17")))).isEqualTo(first);
        assertThat(decide(request(900, Optional.of("order-18"))).decision().effect())
                .isEqualTo(Effect.DENY);
        assertThatThrownBy(() -> decide(request(901, Optional.of("order-17"))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.at("Idempotency-Key", DecisionRefusal.KEY_REUSED)));
        assertThat(log(DecisionFilter.NONE).items()).hasSize(2);
    }

    @Test
    void twoAtOnceUnderOneKeyGetOneAnswer() {
        List<RecordedDecision> answers = Stream.generate(() -> request(900, Optional.of("same")))
                .limit(8)
                .parallel()
                .map(this::decide)
                .toList();

        assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
        assertThat(log(DecisionFilter.NONE).items()).hasSize(1);
    }

    @Test
    void aUseCaseOfAnotherWorkspaceIsUnknownAndItsDecisionsAreNotSeen() {
        UseCaseId theirs = new InventoryFixture(beans).open().submitted("Theirs");

        assertThatThrownBy(() -> decide(new DecisionRequest(
                        Action.SEND, Optional.of(theirs.value()), PolicyFacts.none(), Optional.empty())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().refusal()).isEqualTo(DecisionRefusal.USE_CASE_UNKNOWN));
        RecordedDecision ours = decide(request(1, Optional.empty()));
        InventoryFixture.Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.cio, () -> {
            assertThat(queries.list(DecisionFilter.NONE, Optional.empty(), 10).items())
                    .isEmpty();
            assertThat(queries.find(ours.id())).isEmpty();
        });
    }

    @Test
    void whoMayNotAskOrReadIsDenied() {
        company.workspace.as(company.marketer, () -> {
            assertThatThrownBy(() -> service.decide(request(1, Optional.empty())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.list(DecisionFilter.NONE, Optional.empty(), 10))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void theLogIsFilteredAndGoesOnFromPageToPage() {
        UUID useCase = company.submitted("Reply drafting").value();
        List<RecordedDecision> decided = Stream.of(900, 5_000, 901)
                .map(amount -> decide(request(amount, Optional.empty())))
                .toList();
        RecordedDecision send =
                decide(new DecisionRequest(Action.SEND, Optional.of(useCase), PolicyFacts.none(), Optional.empty()));

        assertThat(log(filter(Optional.of(Effect.ALLOW), Optional.empty())).items())
                .containsExactly(decided.get(2), decided.get(0));
        assertThat(log(filter(Optional.empty(), Optional.of(useCase))).items()).containsExactly(send);
        assertThat(log(search("reply")).items()).containsExactly(send);
        assertThat(log(search("sp-01")).items()).hasSize(2);
        assertThat(log(search("ada")).items()).hasSize(4);
        Page<RecordedDecision> first = page(Optional.empty(), 3);
        Page<RecordedDecision> second = page(first.next(), 3);
        assertThat(first.items()).containsExactly(send, decided.get(2), decided.get(1));
        assertThat(second.items()).containsExactly(decided.get(0));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void decisionsLeaveTheLogAfterTheirTimeAndTheLedgerKeepsThem() {
        RecordedDecision old = decide(request(900, Optional.empty()));
        RecordedDecision young = decide(request(901, Optional.empty()));
        database.asSuperuser()
                .sql("update decision set at = at - interval '401 d' where id = ?")
                .param(old.id().value())
                .update();

        retention.remove(company.workspace.tenant());

        assertThat(log(DecisionFilter.NONE).items()).containsExactly(young);
        assertThat(company.acts(old.id().ref())).containsExactly("decision.answered");
    }

    private RecordedDecision decide(DecisionRequest request) {
        return company.workspace.as(admin, () -> service.decide(request));
    }

    private static DecisionRequest request(int amount, Optional<String> key) {
        return new DecisionRequest(
                Action.CHANGE_SPEND, Optional.empty(), PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, amount), key);
    }

    private static DecisionFilter filter(Optional<Effect> effect, Optional<UUID> useCase) {
        return new DecisionFilter(Optional.empty(), effect, useCase, Optional.empty(), Optional.empty());
    }

    private static DecisionFilter search(String words) {
        return new DecisionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words), Optional.empty());
    }

    private Page<RecordedDecision> log(DecisionFilter filter) {
        return company.workspace.as(company.cio, () -> queries.list(filter, Optional.empty(), 10));
    }

    private Page<RecordedDecision> page(Optional<String> cursor, int limit) {
        return company.workspace.as(company.cio, () -> queries.list(DecisionFilter.NONE, cursor, limit));
    }

    private void inForce(String key, Effect effect, String when) {
        Policy policy = new Policy(
                key,
                "Spend",
                effect,
                Set.of(Action.CHANGE_SPEND),
                when,
                "The workspace's own decision.",
                Set.of(),
                Set.of(),
                "own decision",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 900), true),
                        new PolicyCase(
                                PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, effect == Effect.ALLOW ? 2_000 : 0.5),
                                false)));
        company.workspace.as(company.operations, () -> policies.propose(policy, "needed"));
        company.workspace.as(company.cmo, () -> policies.publish(key, 1, ""));
    }
}
