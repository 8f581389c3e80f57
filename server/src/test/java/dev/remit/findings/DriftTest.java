package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionId;
import dev.remit.evidence.LedgerQueries;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.access.IntegrationSeen.Change;
import dev.remit.scan.access.IntegrationSeen.Kind;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What changes is found fault with whenever it changes, whatever was decided about the change before. */
@DatabaseTest
class DriftTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    FindingService service;

    @Autowired
    FindingQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final StubSystem system = StubSystem.start();
    private final IntegrationId agent = new IntegrationId(UUID.randomUUID());
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    /** What a person can decide. */
    enum Decided {
        NO_FAULT,
        FIXED,
        ACCEPTED
    }

    @ParameterizedTest
    @EnumSource
    void widerAgainIsAFindingAgainWhateverWasDecidedAboutTheFirst(Decided decided) {
        scan(wider());
        decide(only(FindingKind.WIDER_ACCESS), decided);
        scan(wider());
        assertThat(of(FindingKind.WIDER_ACCESS))
                .hasSize(2)
                .extracting(Finding::state)
                .contains(FindingState.OPEN);
        assertThat(of(FindingKind.WIDER_ACCESS)).extracting(Finding::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void backAgainAndTheSameCapabilityAgainAreFindingsAgain(Decided decided) {
        scan(changed(Kind.RETURNED, Set.of()));
        scan(changed(Kind.CHANGED, Set.of(Capability.TRIGGER)));
        decide(only(FindingKind.RETURNED), decided);
        decide(only(FindingKind.NEW_CAPABILITY), decided);
        scan(changed(Kind.RETURNED, Set.of()));
        scan(changed(Kind.CHANGED, Set.of(Capability.TRIGGER)));
        assertThat(open(FindingKind.RETURNED)).hasSize(1);
        assertThat(open(FindingKind.NEW_CAPABILITY)).hasSize(1);
    }

    @Test
    void whatHappensWhileSomebodyWorksOnTheSameIsAddedToThat() {
        scan(changed(Kind.CHANGED, Set.of(Capability.INFER)));
        Finding first = only(FindingKind.NEW_CAPABILITY);
        assertThat(first.severity()).isEqualTo(Severity.MEDIUM);
        scan(changed(Kind.CHANGED, Set.of(Capability.TRIGGER)));
        Finding grown = only(FindingKind.NEW_CAPABILITY);
        assertThat(grown.severity()).isEqualTo(Severity.HIGH);
        assertThat(grown.details()).containsEntry("gained", "INFER TRIGGER");
        assertThat(grown.dueOn())
                .isEqualTo(first.raisedAt()
                        .atZone(java.time.ZoneId.of("Europe/Berlin"))
                        .toLocalDate()
                        .plusDays(7));
        assertThat(acts(grown)).containsExactly("finding.grew", "finding.raised");
    }

    @Test
    void anAcceptedOrExcusedStateOpensAgainWhenItIsWorseThanWhatWasDecidedOn() {
        scan(unknown(Set.of(Capability.SEE), Grant.Sensitivity.PUBLIC));
        Finding low = only(FindingKind.UNKNOWN_AI);
        assertThat(low.severity()).isEqualTo(Severity.LOW);
        decide(low, Decided.ACCEPTED);
        scan(unknown(Set.of(Capability.SEE), Grant.Sensitivity.PUBLIC));
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.ACCEPTED);
        scan(unknown(Set.of(Capability.SEE, Capability.CHANGE), Grant.Sensitivity.PUBLIC));
        assertThat(only(FindingKind.UNKNOWN_AI).state()).isEqualTo(FindingState.OPEN);
        decide(only(FindingKind.UNKNOWN_AI), Decided.NO_FAULT);
        scan(unknown(Set.of(Capability.SEE, Capability.CHANGE), Grant.Sensitivity.PERSONAL));
        Finding high = only(FindingKind.UNKNOWN_AI);
        assertThat(high.state()).isEqualTo(FindingState.OPEN);
        assertThat(high.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void aSystemThatFailsAgainAfterItWasReadIsFoundFaultWithAgain() {
        scan(ScanState.FAILED, List.of());
        decide(only(FindingKind.SCAN_FAILED), Decided.NO_FAULT);
        scan(ScanState.FAILED, List.of());
        assertThat(only(FindingKind.SCAN_FAILED).state()).isEqualTo(FindingState.CLOSED);
        scan(ScanState.FINISHED, List.of());
        scan(ScanState.FAILED, List.of());
        assertThat(open(FindingKind.SCAN_FAILED)).hasSize(1);
        assertThat(of(FindingKind.SCAN_FAILED)).hasSize(2);
    }

    @Test
    void aRefusedQuestionIsSeenToOnceItIsAnsweredAlthoughAnotherIsNot() {
        scan(ScanState.PARTIAL, question(Question.GRANTS, Coverage.Status.FORBIDDEN), Question.LAST_USE);
        assertThat(open(FindingKind.CANNOT_SEE)).hasSize(1);
        scan(ScanState.PARTIAL, question(Question.GRANTS, Coverage.Status.ANSWERED), Question.LAST_USE);
        assertThat(open(FindingKind.CANNOT_SEE)).isEmpty();
    }

    @Test
    void aFindingOpenedAgainIsDueAsItsSeverityIs() {
        scan(changed(Kind.CHANGED, Set.of(Capability.TRIGGER)));
        Finding high = only(FindingKind.NEW_CAPABILITY);
        decide(high, Decided.FIXED);
        as(() -> {
            service.reopen(high.id(), "It is still there.");
            return high;
        });
        assertThat(only(FindingKind.NEW_CAPABILITY).dueOn()).isEqualTo(high.dueOn());
    }

    /** The law: after every change somebody has something to see to, whatever was decided before, in whatever order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noChangeIsEverSwallowed(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 25; step++) {
            IntegrationSeen seen = random.nextBoolean()
                    ? wider()
                    : changed(
                            random.nextBoolean() ? Kind.RETURNED : Kind.CHANGED,
                            Set.of(Capability.values()[random.nextInt(Capability.values().length)]));
            FindingKind expected = seen.change().orElseThrow().kind() == Kind.RETURNED
                    ? FindingKind.RETURNED
                    : seen.change().orElseThrow().wider() ? FindingKind.WIDER_ACCESS : FindingKind.NEW_CAPABILITY;
            scan(seen);
            assertThat(open(expected)).as("step %s of seed %s", step, seed).hasSize(1);
            if (random.nextInt(3) > 0) {
                decide(open(expected).getFirst(), Decided.values()[random.nextInt(3)]);
            }
        }
    }

    private IntegrationSeen wider() {
        return seen(
                Set.of(Capability.SEE), Grant.Sensitivity.INTERNAL, new Change(Kind.CHANGED, Set.of(), true, false));
    }

    private IntegrationSeen changed(Kind kind, Set<Capability> gained) {
        Set<Capability> now = kind == Kind.CHANGED ? gained : Set.of();
        return seen(Set.of(Capability.SEE), Grant.Sensitivity.INTERNAL, new Change(kind, now, false, false));
    }

    private IntegrationSeen unknown(Set<Capability> canDo, Grant.Sensitivity sensitivity) {
        return new IntegrationSeen(
                agent,
                "Writing agent",
                Optional.empty(),
                effective(canDo),
                sensitivity,
                Optional.empty(),
                true,
                Optional.empty());
    }

    private IntegrationSeen seen(Set<Capability> canDo, Grant.Sensitivity sensitivity, Change change) {
        return new IntegrationSeen(
                agent,
                "Writing agent",
                Optional.empty(),
                effective(canDo),
                sensitivity,
                Optional.empty(),
                false,
                Optional.of(change));
    }

    private static Map<Capability, Basis> effective(Set<Capability> canDo) {
        return canDo.stream().collect(Collectors.toMap(can -> can, can -> Basis.EFFECTIVE));
    }

    private void scan(IntegrationSeen seen) {
        finished(ScanState.FINISHED, List.of(), List.of(seen));
    }

    private void scan(ScanState state, List<IntegrationSeen> seen) {
        finished(state, List.of(), seen);
    }

    private void scan(ScanState state, ScanQuestion question, Question unanswered) {
        finished(state, List.of(question, question(unanswered, Coverage.Status.UNREACHABLE)), List.of());
    }

    private static ScanQuestion question(Question question, Coverage.Status status) {
        return new ScanQuestion(
                question, Optional.of(new Coverage(status, "so")), 0, OptionalLong.empty(), Optional.empty());
    }

    private void finished(ScanState state, List<ScanQuestion> questions, List<IntegrationSeen> seen) {
        ConnectionId connection = in.connection();
        as(() -> {
            transaction.executeWithoutResult(status -> events.publishEvent(new ScanFinished(
                    new ScanId(UUID.randomUUID()),
                    connection,
                    "Main site",
                    state,
                    "The system did not answer.",
                    questions,
                    seen,
                    clock.instant())));
            return connection;
        });
    }

    private void decide(Finding finding, Decided decided) {
        as(() -> {
            switch (decided) {
                case NO_FAULT -> service.close(finding.id(), CloseReason.NOT_A_FAULT, "It is meant to.");
                case FIXED -> service.close(finding.id(), CloseReason.FIXED, "Taken back.");
                case ACCEPTED -> service.accept(finding.id(), "Until spring.");
            }
            return finding;
        });
    }

    private List<Finding> open(FindingKind kind) {
        return of(kind).stream().filter(f -> f.state() == FindingState.OPEN).toList();
    }

    private Finding only(FindingKind kind) {
        assertThat(of(kind)).hasSize(1);
        return of(kind).getFirst();
    }

    private List<Finding> of(FindingKind kind) {
        return as(() -> queries.list(FindingFilter.all(), Optional.empty(), 200)).items().stream()
                .filter(f -> f.kind() == kind)
                .toList();
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
