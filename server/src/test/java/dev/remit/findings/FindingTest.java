package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseSubmitted;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class FindingTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    FindingService service;

    @Autowired
    FindingQueries queries;

    @Autowired
    IntegrationService integrations;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    @Autowired
    UseCaseService useCases;

    @Autowired
    IntakeQueries drafts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private PersonId operations;
    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
        agent("OWN").answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme agent(String reach) {
        return new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", reach);
    }

    @Test
    void unknownAiIsAFindingWithAKeyASeverityAndADueDate() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        assertThat(finding.key()).isEqualTo("F-1");
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.subjectName()).isEqualTo("Writing agent");
        assertThat(finding.place()).isEqualTo("Main site");
        assertThat(finding.details()).containsEntry("can", "CHANGE");
        assertThat(finding.state()).isEqualTo(FindingState.OPEN);
        assertThat(as(() -> queries.find("f-1"))).contains(finding);
        assertThat(acts(finding)).containsExactly("finding.raised");
    }

    @Test
    void theSameThingSeenAgainIsTheSameFinding() {
        fixture.scan(in);
        fixture.scan(in);
        assertThat(all()).hasSize(1);
        assertThat(acts(only(FindingKind.UNKNOWN_AI))).containsExactly("finding.raised");
    }

    @Test
    void widerAccessAndANewCapabilityAreFindingsOfTheirOwn() {
        agent("TENANT").answersFrom(system);
        fixture.scan(in);
        assertThat(only(FindingKind.WIDER_ACCESS).severity()).isEqualTo(Severity.MEDIUM);
        agent("TENANT").grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(in);
        Finding gained = only(FindingKind.NEW_CAPABILITY);
        assertThat(gained.severity()).isEqualTo(Severity.HIGH);
        assertThat(gained.details()).containsEntry("gained", "TRIGGER");
    }

    @Test
    void narrowerAccessIsNoFinding() {
        agent("TENANT").answersFrom(system);
        fixture.scan(in);
        int before = all().size();
        agent("OWN").answersFrom(system);
        fixture.scan(in);
        assertThat(all()).hasSize(before);
    }

    @Test
    void aFailedScanIsAFindingUntilTheSystemIsReadAgain() {
        system.says("/apps", 401, "application/json", "{}");
        fixture.scan(in);
        Finding failed = only(FindingKind.SCAN_FAILED);
        assertThat(failed.severity()).isEqualTo(Severity.HIGH);
        assertThat(failed.details().get("why")).isNotBlank();
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.OPEN);
        agent("OWN").answersFrom(system);
        fixture.scan(in);
        assertThat(only(FindingKind.SCAN_FAILED).state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void whatIsGoneClosesAndOpensAgainWhenItIsBack() {
        new Acme().answersFrom(system);
        fixture.scan(in);
        Finding gone = only(FindingKind.UNKNOWN_AI);
        assertThat(gone.closed().orElseThrow().reason()).isEqualTo(CloseReason.GONE);
        agent("OWN").answersFrom(system);
        fixture.scan(in);
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.OPEN);
        assertThat(only(FindingKind.RETURNED).state()).isEqualTo(FindingState.OPEN);
        assertThat(acts(gone)).containsExactly("finding.reopened", "finding.closed", "finding.raised");
    }

    @Test
    void whatWasNoFaultStaysClosedWhenItIsSeenAgain() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        as(() -> {
            service.close(finding.id(), CloseReason.NOT_A_FAULT, "It is our own test bed.");
            return finding;
        });
        fixture.scan(in);
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void anIntegrationThatBelongsToAUseCaseIsNotUnknownAndSeenAtWorkByEveryScan() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        UseCaseId useCase = in.ours()
                .as(
                        operations(),
                        () -> useCases.register(
                                new NewUseCase(Map.of("name", List.of("Post writing")), Optional.empty(), List.of())));
        in.ours()
                .as(
                        operations,
                        () -> integrations.link(
                                new IntegrationId(finding.subject().id()), useCase));
        Finding closed = only(FindingKind.UNKNOWN_AI);
        assertThat(closed.closed().orElseThrow().reason()).isEqualTo(CloseReason.GOVERNED);
        assertThat(closed.useCase()).contains(useCase);
        fixture.scan(in);
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.CLOSED);
        assertThat(as(() -> ledger.timeline(useCase.ref(), Optional.empty(), 5)).items())
                .extracting(r -> r.act().name())
                .contains("use-case.seen");
    }

    @Test
    void anIntegrationCannotBelongToAUseCaseThatDoesNotExist() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        assertThatThrownBy(() -> in.ours()
                        .as(
                                operations(),
                                () -> integrations.link(
                                        new IntegrationId(finding.subject().id()), new UseCaseId(UUID.randomUUID()))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void unknownAiBecomesAnIntakeRequestWithWhatTheScanKnowsAndIsGovernedOnceThatIsSubmitted() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        UseCaseId request = in.ours().as(operations(), () -> service.startIntake(finding.id()));

        IntakeDraft draft = in.ours().as(operations, () -> drafts.draft(request));
        assertThat(draft.useCase().name()).isEqualTo("Writing agent · Main site");
        assertThat(draft.values("systems")).containsExactly("Main site");
        assertThat(draft.prefilledFrom().orElseThrow().label()).isEqualTo("F-1");
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.IN_PROGRESS);
        assertThatThrownBy(() -> in.ours().as(operations, () -> service.startIntake(finding.id())))
                .hasMessageContaining("INTAKE_STARTED");

        in.ours()
                .as(
                        operations,
                        () -> transaction.executeWithoutResult(
                                status -> events.publishEvent(new UseCaseSubmitted(request, 1))));
        assertThat(only(FindingKind.UNKNOWN_AI).closed().orElseThrow().reason()).isEqualTo(CloseReason.GOVERNED);
        assertThat(acts(finding)).containsExactly("finding.closed", "finding.intake-started", "finding.raised");
    }

    private PersonId operations() {
        operations = in.ours().person("Olga Operations", "marketing-operations");
        return operations;
    }

    @Test
    void aFindingIsGivenToSomebodyWorkedOnAcceptedAndEachActIsRecorded() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        PersonId owner = in.ours().person("Tom Reyes", "security-reviewer");
        as(() -> {
            service.assign(finding.id(), owner);
            service.start(finding.id());
            service.accept(finding.id(), "Until the contract ends in December.");
            return finding;
        });
        Finding accepted = only(FindingKind.UNKNOWN_AI);
        assertThat(accepted.owner()).contains(owner);
        assertThat(accepted.state()).isEqualTo(FindingState.ACCEPTED);
        assertThat(acts(finding))
                .containsExactly("finding.accepted", "finding.started", "finding.assigned", "finding.raised");
    }

    @Test
    void closingNeedsAReasonAndAClosedFindingCannotBeWorkedOn() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        assertThatThrownBy(() -> as(() -> {
                    service.close(finding.id(), CloseReason.FIXED, " ");
                    return finding;
                }))
                .hasMessageContaining("REASON_MISSING");
        as(() -> {
            service.close(finding.id(), CloseReason.FIXED, "Taken out.");
            return finding;
        });
        assertThatThrownBy(() -> as(() -> {
                    service.start(finding.id());
                    return finding;
                }))
                .hasMessageContaining("CLOSED_ALREADY");
    }

    @Test
    void theFiguresAgreeWithTheListsBehindThem() {
        agent("TENANT").grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(in);
        FindingSummary summary = as(() -> queries.summary());
        assertThat(summary.unresolved())
                .isEqualTo(as(() -> queries.list(FindingFilter.unresolved(), Optional.empty(), 50))
                        .items()
                        .size())
                .isEqualTo(summary.nobodys());
        assertThat(summary.byAge().get(FindingFilter.Age.WEEK)).isEqualTo(summary.unresolved());
        assertThat(summary.bySeverity().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(summary.unresolved());
    }

    @Test
    void theListIsReadPageByPageTheWorstFirst() {
        agent("TENANT").grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(in);
        var first = as(() -> queries.list(FindingFilter.all(), Optional.empty(), 1));
        var second = as(() -> queries.list(FindingFilter.all(), first.next(), 1));
        assertThat(first.items()).extracting(Finding::kind).containsExactly(FindingKind.NEW_CAPABILITY);
        assertThat(second.items()).extracting(Finding::kind).containsExactly(FindingKind.UNKNOWN_AI);
    }

    @Test
    void anotherWorkspaceSeesNoneAndCountsFromOne() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.find("F-1"))).isEmpty();
        assertThat(theirs.as(stranger, () -> queries.count(FindingFilter.all())))
                .hasValue(0);
        assertThatThrownBy(() -> theirs.as(stranger, () -> service.start(finding.id())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyThoseWhoManageFindingsChangeThem() {
        Finding finding = only(FindingKind.UNKNOWN_AI);
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        assertThat(in.ours().as(auditor, () -> queries.find("F-1"))).isPresent();
        assertThatThrownBy(() -> in.ours().as(auditor, () -> service.start(finding.id())))
                .isInstanceOf(AccessDeniedException.class);
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> in.ours().as(marketer, () -> queries.summary()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Finding only(FindingKind kind) {
        List<Finding> found = all().stream().filter(f -> f.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Finding> all() {
        return as(() -> queries.list(FindingFilter.all(), Optional.empty(), 100))
                .items();
    }

    private List<String> acts(Finding finding) {
        return as(() -> ledger.timeline(finding.id().subject(), Optional.empty(), 20)).items().stream()
                .map(r -> r.act().name())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
