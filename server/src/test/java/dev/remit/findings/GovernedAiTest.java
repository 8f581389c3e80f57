package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.inventory.work.Sighting;
import dev.remit.inventory.work.UseCasesAtWork;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether AI that runs is governed follows what people say and decide about its use case, and what scans see. */
@DatabaseTest
class GovernedAiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ScanFixture fixture;

    @Autowired
    FindingService service;

    @Autowired
    FindingQueries queries;

    @Autowired
    IntegrationService integrations;

    @Autowired
    IntakeService intake;

    @Autowired
    UseCaseService useCases;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    UseCaseQueries useCaseQueries;

    @Autowired
    RegisterQueries register;

    private final StubSystem system = StubSystem.start();
    private Company company;
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        in = fixture.connect(company.workspace, company.cio, "Main site", system);
        agent().answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme agent() {
        return new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "OWN");
    }

    @Test
    void aiThatRunsAlthoughItsUseCaseWasDeclinedIsAFindingAtOnceAndAtEveryScan() {
        UseCaseId id = company.submitted("Reply drafting");
        link(id);
        assertThat(only(FindingKind.UNKNOWN_AI).closed().orElseThrow().reason()).isEqualTo(CloseReason.GOVERNED);
        assertThat(of(FindingKind.RUNS_ANYWAY)).isEmpty();

        company.decideAll(id, Decision.Outcome.DECLINED);
        Finding runs = only(FindingKind.RUNS_ANYWAY);
        assertThat(runs.severity()).isEqualTo(Severity.HIGH);
        assertThat(runs.details()).containsEntry("standing", "DECLINED");
        assertThat(runs.useCase()).contains(id);
        assertThat(company.acts(runs.id().subject())).containsExactly("finding.raised");

        operate(() -> service.close(runs.id(), CloseReason.FIXED, "The web team took it out."));
        fixture.scan(in);
        assertThat(only(FindingKind.RUNS_ANYWAY).state()).isEqualTo(FindingState.OPEN);
        assertThat(company.acts(runs.id().subject())).startsWith("finding.reopened");
    }

    @Test
    void anIntakeRequestFromAFindingThatIsDeclinedLeavesTheAiFoundFaultWith() {
        Finding unknown = only(FindingKind.UNKNOWN_AI);
        UseCaseId id = company.workspace.as(company.operations, () -> service.startIntake(unknown.id()));
        company.workspace.as(company.operations, () -> company.answers("Reply drafting").entrySet().stream()
                .filter(a -> !a.getKey().equals("name") && !a.getKey().equals("tools"))
                .forEach(a -> intake.save(id, a.getKey(), a.getValue(), 0)));
        company.own(id, company.operations);
        company.workspace.as(company.operations, () -> {
            useCases.submit(id);
        });
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.CLOSED);
        company.decideAll(id, Decision.Outcome.DECLINED);
        assertThat(only(FindingKind.RUNS_ANYWAY).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void whatIsSuspendedRetiredOrTakenBackRunsAnywayUntilItIsResumedGoneOrSubmittedAgain() {
        UseCaseId id = company.approved("Reply drafting");
        link(id);
        operate(() -> lifecycle.suspend(id, "Wrong answers"));
        assertThat(only(FindingKind.RUNS_ANYWAY).details()).containsEntry("standing", "SUSPENDED");
        operate(() -> lifecycle.resume(id, "Mended"));
        assertThat(only(FindingKind.RUNS_ANYWAY).closed().orElseThrow().reason())
                .isEqualTo(CloseReason.FIXED);
        operate(() -> lifecycle.retire(id, "No longer needed"));
        assertThat(only(FindingKind.RUNS_ANYWAY).state()).isEqualTo(FindingState.OPEN);
        new Acme().answersFrom(system);
        fixture.scan(in);
        assertThat(only(FindingKind.RUNS_ANYWAY).closed().orElseThrow().reason())
                .isEqualTo(CloseReason.GONE);
    }

    @Test
    void whatItsAuthorTookBackRunsWithoutAnybodysWord() {
        UseCaseId id = company.submitted("Reply drafting");
        link(id);
        company.workspace.as(company.marketer, () -> useCases.withdraw(id, "Not ready"));
        Finding runs = only(FindingKind.RUNS_ANYWAY);
        assertThat(runs.severity()).isEqualTo(Severity.MEDIUM);
        company.workspace.as(company.marketer, () -> {
            useCases.submit(id);
        });
        assertThat(only(FindingKind.RUNS_ANYWAY).state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void whatWasJudgedNoFaultIsJudgedAgainWhenItComesToPassAgain() {
        UseCaseId id = company.approved("Reply drafting");
        link(id);
        operate(() -> lifecycle.suspend(id, "An audit"));
        operate(() -> service.close(
                only(FindingKind.RUNS_ANYWAY).id(), CloseReason.NOT_A_FAULT, "Only the texts are reviewed again."));
        fixture.scan(in);
        assertThat(only(FindingKind.RUNS_ANYWAY).state()).isEqualTo(FindingState.CLOSED);
        operate(() -> lifecycle.resume(id, "Done"));
        operate(() -> lifecycle.suspend(id, "Wrong answers"));
        assertThat(of(FindingKind.RUNS_ANYWAY))
                .extracting(Finding::state)
                .containsExactlyInAnyOrder(FindingState.OPEN, FindingState.CLOSED);
    }

    @Test
    void throwingAwayThePrefilledDraftGivesTheFindingBack() {
        Finding unknown = only(FindingKind.UNKNOWN_AI);
        UseCaseId draft = company.workspace.as(company.operations, () -> service.startIntake(unknown.id()));
        company.workspace.as(company.operations, () -> intake.discard(draft));
        Finding back = only(FindingKind.UNKNOWN_AI);
        assertThat(back.state()).isEqualTo(FindingState.OPEN);
        assertThat(back.useCase()).isEmpty();
        assertThat(company.acts(back.id().subject())).startsWith("finding.returned", "finding.intake-started");
        UseCaseId second = company.workspace.as(company.operations, () -> service.startIntake(unknown.id()));
        assertThat(second).isNotEqualTo(draft);
    }

    @Test
    void whatWasClosedMeanwhileStaysClosedWhenItsDraftIsThrownAway() {
        Finding unknown = only(FindingKind.UNKNOWN_AI);
        UseCaseId draft = company.workspace.as(company.operations, () -> service.startIntake(unknown.id()));
        operate(() -> service.close(unknown.id(), CloseReason.NOT_A_FAULT, "Our own test bed."));
        company.workspace.as(company.operations, () -> intake.discard(draft));
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.CLOSED);
        assertThat(only(FindingKind.UNKNOWN_AI).useCase()).isEmpty();
    }

    @Test
    void nothingBelongsToADraft() {
        UseCaseId draft = company.draft("Reply drafting");
        assertThatThrownBy(() -> link(draft)).hasMessageContaining("USE_CASE_IS_DRAFT");
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void aUseCaseThatIsNoMoreBreaksNoScan() {
        UseCaseId draft = company.draft("Reply drafting");
        linkBehindTheServices(draft);
        company.workspace.as(company.marketer, () -> intake.discard(draft));
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.FINISHED);
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void takingBackWhatItBelongsToMakesItUnknownAgain() {
        UseCaseId id = company.approved("Reply drafting");
        link(id);
        assertThat(can(id)).containsExactly(Capability.CHANGE);
        operate(() -> integrations.unlink(integration(), "It is another team's."));
        Finding unknown = only(FindingKind.UNKNOWN_AI);
        assertThat(unknown.state()).isEqualTo(FindingState.OPEN);
        assertThat(unknown.useCase()).isEmpty();
        assertThat(can(id)).isEmpty();
        assertThat(company.acts(id.ref())).startsWith("use-case.unseen", "use-case.seen");
        assertThatThrownBy(() -> operate(() -> integrations.unlink(integration(), " ")))
                .hasMessageContaining("REASON_MISSING");
    }

    @Test
    void theRegisterKeepsOnWhatTheSurestStatementRests() {
        UseCaseId id = company.approved("Reply drafting");
        link(id);
        assertThat(row(id).canDo()).isEqualTo(Map.of(Capability.CHANGE, Basis.EFFECTIVE));
        Sighting elsewhere = new Sighting(
                UUID.randomUUID(),
                in.connection().value(),
                "Press site",
                Map.of(Capability.CHANGE, Basis.DECLARED, Capability.SEE, Basis.DECLARED),
                Instant.parse("2026-11-20T08:00:00Z"));
        operate(() -> beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> beans.getBean(UseCasesAtWork.class).seen(id, elsewhere)));
        assertThat(row(id).canDo())
                .isEqualTo(Map.of(Capability.CHANGE, Basis.EFFECTIVE, Capability.SEE, Basis.DECLARED));
    }

    @Test
    void linkingAnotherUseCaseTakesWhatItCanDoFromTheOne() {
        UseCaseId one = company.approved("Reply drafting");
        UseCaseId other = company.approved("Post writing");
        link(one);
        assertThat(can(one)).containsExactly(Capability.CHANGE);
        link(other);
        assertThat(can(one)).isEmpty();
        assertThat(can(other)).containsExactly(Capability.CHANGE);
        agent().grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(in);
        assertThat(can(one)).isEmpty();
        assertThat(can(other)).containsExactlyInAnyOrder(Capability.CHANGE, Capability.TRIGGER);
    }

    @Test
    void whatIsGoneCanDoNothingInTheRegister() {
        UseCaseId id = company.approved("Reply drafting");
        link(id);
        new Acme().answersFrom(system);
        fixture.scan(in);
        assertThat(can(id)).isEmpty();
        assertThat(row(id).seenAt()).isPresent();
        assertThat(company.workspace.as(
                        company.cio, () -> useCaseQueries.seenAs(integration().value())))
                .isEmpty();
        assertThat(company.acts(id.ref())).startsWith("use-case.unseen");
    }

    @Test
    void aUseCaseSubmittedAgainDoesNotTakeBackWhatBelongsToAnother() {
        Finding unknown = only(FindingKind.UNKNOWN_AI);
        UseCaseId first = company.submitted("Reply drafting");
        link(first);
        UseCaseId second = company.approved("Post writing");
        link(second);
        company.workspace.as(company.marketer, () -> {
            useCases.withdraw(first, "Not ready");
            useCases.submit(first);
        });
        assertThat(can(second)).containsExactly(Capability.CHANGE);
        assertThat(only(FindingKind.UNKNOWN_AI).id()).isEqualTo(unknown.id());
        assertThat(of(FindingKind.RUNS_ANYWAY)).isEmpty();
    }

    @Test
    void onlyThoseWhoManageFindingsOrUseCasesSayWhatItBelongsToAndNobodyOfAnotherWorkspace(
            @Autowired Workspaces workspaces) {
        UseCaseId id = company.approved("Reply drafting");
        IntegrationId integration = integration();
        for (PersonId person : List.of(company.marketer, company.cmo)) {
            assertThatThrownBy(() -> company.workspace.as(person, () -> integrations.link(integration, id)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> company.workspace.as(person, () -> integrations.unlink(integration, "Mine")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThatThrownBy(() -> theirs.as(stranger, () -> integrations.link(integration, id)))
                .hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> theirs.as(stranger, () -> integrations.unlink(integration, "Ours")))
                .hasMessageContaining("INTEGRATION_GONE");
    }

    private void link(UseCaseId id) {
        operate(() -> integrations.link(integration(), id));
    }

    /** As it could be said before drafts were refused. */
    private void linkBehindTheServices(UseCaseId id) {
        beans.getBean(dev.remit.testing.TestDatabase.class)
                .asSuperuser()
                .sql("update integration set use_case_id = ? where tenant_id = ?")
                .params(id.value(), company.workspace.tenant().value())
                .update();
    }

    private IntegrationId integration() {
        return new IntegrationId(only(FindingKind.UNKNOWN_AI).subject().id());
    }

    private List<Capability> can(UseCaseId id) {
        return List.copyOf(row(id).canDo().keySet());
    }

    private RegisterRow row(UseCaseId id) {
        return company
                .workspace
                .as(company.cio, () -> register.list(RegisterFilter.NONE, RegisterSort.DEFAULT, Optional.empty(), 50))
                .items()
                .stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Finding only(FindingKind kind) {
        List<Finding> found = of(kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Finding> of(FindingKind kind) {
        Supplier<List<Finding>> all =
                () -> queries.list(FindingFilter.all(), Optional.empty(), 100).items();
        return company.workspace.as(company.cio, all).stream()
                .filter(f -> f.kind() == kind)
                .toList();
    }

    private void operate(Runnable work) {
        company.workspace.as(company.operations, work);
    }
}
