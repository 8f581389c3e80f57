package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.remit.evidence.LedgerQueries;
import dev.remit.findings.raising.AttestationUpkeep;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a system tells nobody is asked of a person, whose answer counts for a while. */
@DatabaseTest
class AttestationTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    Workspaces workspaces;

    @Autowired
    AttestationService service;

    @Autowired
    AttestationQueries attestations;

    @Autowired
    FindingQueries queries;

    @Autowired
    AccessMapQueries access;

    @Autowired
    LedgerQueries ledger;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        system.json("/apps", "[]");
        system.json("/grants", "[]");
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        ours.person("Ada Min", "administrator");
        in = fixture.connectSilent(ours, cio, "Help desk", system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aPersonWhoManagesConnectionsIsAskedWithInstructionsAndADueDate() {
        Finding task = task();
        assertThat(task.details())
                .containsEntry("question", "NATIVE_AI")
                .containsEntry("ask", "Look under Settings, AI.");
        assertThat(task.owner()).contains(in.cio());
        assertThat(task.severity()).isEqualTo(Severity.MEDIUM);
        fixture.scan(in);
        assertThat(acts(task.id().subject())).containsExactly("finding.assigned", "finding.raised");
    }

    @Test
    void theAnswerCountsAndTheAiItNamesIsOnTheMapAsAttestedAndBelongsToNobody() {
        answer(there("Reply helper", "Summaries"));
        assertThat(task().state()).isEqualTo(FindingState.CLOSED);
        Attestation said = as(() -> attestations.of(in.connection())).get(Question.NATIVE_AI);
        assertThat(said.valid()).isTrue();
        assertThat(said.answer().names()).containsExactly("Reply helper", "Summaries");

        AccessRow row = rows().getFirst();
        assertThat(row.name()).isEqualTo("Reply helper");
        assertThat(row.cell(Capability.INFER).bases()).contains(Basis.ATTESTED);
        assertThat(row.cell(Capability.CHANGE).answer()).isEqualTo(AccessCell.Answer.UNKNOWN);
        assertThat(row.unknownSince()).isEmpty();
        assertThat(all(FindingKind.UNKNOWN_AI)).hasSize(2);
        fixture.scan(in);
        assertThat(rows()).hasSize(2).allSatisfy(r -> assertThat(r.unknownSince())
                .isEmpty());
        assertThat(task().state()).isEqualTo(FindingState.CLOSED);
        assertThat(acts(task().id().subject())).startsWith("finding.attested");
        assertThat(acts(in.connection().subject())).contains("connection.attested");
    }

    @Test
    void whatShowsItselfAlthoughNobodyListsItIsReportedAndNotGoneWhenItDoesNotShowItselfAgain() {
        system.json("/apps", "[{\"key\":\"agent:1\",\"name\":\"Reply helper\"}]");
        Scan first = fixture.scan(in);
        assertThat(first.state()).isEqualTo(ScanState.FINISHED);
        assertThat(first.questions())
                .filteredOn(q -> q.question() == Question.NATIVE_AI)
                .extracting(q -> q.coverage().orElseThrow())
                .containsExactly(Coverage.notExposed("The desk's API does not show its AI."));
        assertThat(rows()).extracting(AccessRow::name).containsExactly("Reply helper");
        assertThat(rows().getFirst().unknownSince()).isEmpty();
        assertThat(task().state()).isEqualTo(FindingState.OPEN);

        answer(there("Summaries"));
        system.json("/apps", "[]");
        Scan second = fixture.scan(in);
        assertThat(second.drift().orElseThrow().vanished()).isZero();
        assertThat(rows())
                .extracting(AccessRow::name, row -> row.unknownSince().isPresent())
                .containsExactly(tuple("Reply helper", true), tuple("Summaries", false));
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheFirst() {
        answer(there("Reply helper", "Summaries"));
        answer(there("Summaries"));
        assertThat(rows()).extracting(AccessRow::name).containsExactly("Summaries");
        assertThat(all(FindingKind.UNKNOWN_AI))
                .extracting(Finding::state)
                .containsExactlyInAnyOrder(FindingState.OPEN, FindingState.CLOSED);
        answer(new Attestation.Answer(false, List.of(), Set.of(), "All switched off.", 90));
        assertThat(rows()).isEmpty();
    }

    @Test
    void anAnswerThatStillCountsIsNotAskedForAgain(@Autowired AttestationUpkeep upkeep) {
        answer(there("Reply helper"));
        upkeep.askAgain();
        assertThat(task().state()).isEqualTo(FindingState.CLOSED);
        assertThat(rows().getFirst().unknownSince()).isEmpty();
    }

    @Test
    void everythingWrongWithAnAnswerIsSaidAtOnce() {
        assertThatThrownBy(() -> answer(new Attestation.Answer(true, List.of(), Set.of(), " ", 0)))
                .hasMessageContaining("SAID_MISSING at said")
                .hasMessageContaining("VALIDITY_INVALID at days")
                .hasMessageContaining("NAMES_MISSING at names");
        assertThatThrownBy(() -> answer(new Attestation.Answer(true, List.of("A"), Set.of(), "Seen.", 90)))
                .hasMessageContaining("ABILITY_MISSING at can");
        assertThatThrownBy(() -> answer(new Attestation.Answer(false, List.of("A"), Set.of(), "Seen.", 90)))
                .hasMessageContaining("NAMES_OF_NOTHING");
    }

    @Test
    void onlyWhoIsAskedOrManagesAnswersAndNobodyOfAnotherWorkspace() {
        FindingId id = task().id();
        Attestation.Answer answer = there("Reply helper");
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        assertThatThrownBy(() -> in.ours().as(auditor, () -> service.answer(id, answer)))
                .hasMessageContaining("NOT_ASKED_OF_YOU");
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> in.ours().as(marketer, () -> service.answer(id, answer)))
                .isInstanceOf(AccessDeniedException.class);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThatThrownBy(() -> theirs.as(stranger, () -> service.answer(id, answer)))
                .hasMessageContaining("FINDING_GONE");
        assertThat(theirs.as(stranger, () -> attestations.of(in.connection()))).isEmpty();
    }

    private static Attestation.Answer there(String... names) {
        return new Attestation.Answer(
                true, List.of(names), Set.of(Capability.SEE, Capability.INFER), "Settings, AI: switched on.", 180);
    }

    private void answer(Attestation.Answer answer) {
        FindingId id = task().id();
        in.ours().as(in.cio(), () -> service.answer(id, answer));
    }

    private Finding task() {
        assertThat(all(FindingKind.TO_ATTEST)).hasSize(1);
        return all(FindingKind.TO_ATTEST).getFirst();
    }

    private List<Finding> all(FindingKind kind) {
        return as(() -> queries.list(FindingFilter.all(), Optional.empty(), 50)).items().stream()
                .filter(f -> f.kind() == kind)
                .toList();
    }

    private List<AccessRow> rows() {
        return as(() -> access.list(AccessFilter.none(), Optional.empty(), 50)).items();
    }

    private List<String> acts(dev.remit.shared.SubjectRef subject) {
        return as(() -> ledger.timeline(subject, Optional.empty(), 20)).items().stream()
                .map(r -> r.act().name())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
