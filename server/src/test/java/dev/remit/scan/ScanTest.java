package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.LastUse;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

/** A scan: what it finds, what is otherwise than before, what it leaves in the ledger, and who may see it. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ScanTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanQueries queries;

    @Autowired
    AccessMapQueries access;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aScanAnswersItsQuestionsAndDrawsTheAccessMap() {
        Acme.ordinary().answersFrom(system);
        Scan scan = fixture.scan(in);

        assertThat(scan.state()).isEqualTo(ScanState.FINISHED);
        assertThat(scan.questions())
                .extracting(ScanQuestion::question)
                .containsExactly(Question.INTEGRATIONS, Question.GRANTS, Question.LAST_USE, Question.APPROVALS);
        assertThat(scan.answered()).isEqualTo(3);
        assertThat(scan.drift()).contains(new Scan.Drift(2, 2, 0, 0));

        AccessRow agent = row("Writing agent");
        assertThat(agent.actsAs()).contains("Mara Editor");
        assertThat(agent.lastUse())
                .isEqualTo(new LastUse(
                        LastUse.Status.KNOWN, Optional.of(Instant.parse("2026-11-18T10:00:00Z")), Optional.empty()));
        assertThat(agent.cell(Capability.CHANGE).reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(agent.cell(Capability.STORE).answer()).isEqualTo(AccessCell.Answer.CANNOT);
        assertThat(row("AI Engine").product()).isPresent();
        assertThat(rows(AccessFilter.none())).extracting(AccessRow::name).containsExactly("AI Engine", "Writing agent");
    }

    @Test
    void eachStatementOfAnIntegrationSaysWhereItWasRead() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        IntegrationDetail detail =
                as(() -> access.find(row("Writing agent").id()).orElseThrow());
        assertThat(detail.facts()).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.evidence()).isPresent();
            assertThat(fact.evidence().get().request()).isEqualTo("GET /grants");
            assertThat(fact.through()).isEqualTo("user:1");
            assertThat(fact.rights()).containsExactly("right_posts");
        });
        assertThat(as(() -> access.find(row("AI Engine").id()).orElseThrow()).recognition())
                .isPresent();
    }

    @Test
    void theNextScanSaysWhatIsNewWiderAndGone() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "TENANT")
                .grant("user:1", "TRIGGER", "mails", "WORKSPACE")
                .answersFrom(system);
        Scan second = fixture.scan(in);

        assertThat(second.drift()).contains(new Scan.Drift(2, 1, 1, 1));
        assertThat(rows(AccessFilter.none().only(AccessFilter.Only.CHANGED)))
                .extracting(AccessRow::name)
                .containsExactly("AI Engine", "Sending agent", "Writing agent");
        assertThat(row("Writing agent").cell(Capability.TRIGGER).changed()).isTrue();
        assertThat(rows(AccessFilter.none()))
                .extracting(AccessRow::name)
                .containsExactly("Sending agent", "Writing agent");
        assertThat(as(() -> queries.changes(second.id(), Optional.empty(), 50)).items())
                .extracting(c -> c.key())
                .contains("agent:8", "plugin:ai-engine");
    }

    @Test
    void scanningAgainWithoutAChangeChangesNothing() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        Scan second = fixture.scan(in);
        assertThat(second.drift()).contains(new Scan.Drift(2, 0, 0, 0));
        assertThat(as(() -> queries.changes(second.id(), Optional.empty(), 50)).items())
                .isEmpty();
    }

    @Test
    void everyActOfAScanIsOnTheConnectionsTimelineAndNoSecretIsAnywhere(CapturedOutput output) {
        system.says(
                "/apps",
                200,
                "application/json",
                "[{\"key\":\"a\",\"kind\":\"AGENT\",\"name\":\"" + ScanFixture.CANARY + "\"}]");
        system.json("/grants", "[]");
        system.json("/uses", "[]");
        fixture.scan(in);
        var timeline = as(() -> ledger.timeline(in.connection().subject(), Optional.empty(), 10))
                .items();
        assertThat(timeline)
                .extracting(r -> r.act().name())
                .containsExactly("scan.ended", "scan.requested", "connection.added");
        assertThat(timeline + output.toString() + as(() -> access.list(AccessFilter.none(), Optional.empty(), 10)))
                .doesNotContain(ScanFixture.CANARY);
    }

    @Test
    void anotherWorkspaceSeesNeitherScansNorIntegrations() {
        Acme.ordinary().answersFrom(system);
        Scan scan = fixture.scan(in);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.find(scan.id()))).isEmpty();
        assertThat(theirs.as(stranger, () -> access.list(AccessFilter.none(), Optional.empty(), 10))
                        .items())
                .isEmpty();
        assertThat(theirs.as(stranger, () -> access.find(row("AI Engine").id())))
                .isEmpty();
        assertThatThrownBy(() -> theirs.as(stranger, () -> scans.scanNow(in.connection())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyThoseWhoMayScanScanAndOnlyThoseWhoMayReadRead() {
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> in.ours().as(auditor, () -> scans.scanNow(in.connection())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> in.ours().as(marketer, () -> access.summary()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(in.ours().as(auditor, () -> access.summary()).integrations()).isZero();
    }

    @Test
    void theFiguresOfTheMapAgreeWithItsRows() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        var summary = as(() -> access.summary());
        for (Capability capability : Capability.values()) {
            AccessFilter filter = AccessFilter.that(capability);
            assertThat(rows(filter)).hasSize(summary.byCapability().get(capability));
            assertThat(as(() -> access.count(filter)))
                    .isEqualTo(summary.byCapability().get(capability));
        }
        assertThat(summary.withoutUseCase()).isEqualTo(2);
    }

    private AccessRow row(String name) {
        return rows(AccessFilter.none()).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> rows(AccessFilter filter) {
        return as(() -> access.list(filter, Optional.empty(), 50)).items();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
