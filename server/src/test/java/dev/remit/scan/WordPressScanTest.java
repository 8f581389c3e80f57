package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's WordPress connector, loaded as a plug-in, scanning a site that answers as recorded. */
@DatabaseTest
class WordPressScanTest {

    private static final Path RECORDINGS =
            Path.of("..", "connectors", "wordpress", "src", "test", "resources", "recordings");

    @Autowired
    TestConnectors connectors;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ConnectionService connections;

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    FindingQueries findings;

    @Autowired
    ScanService scans;

    @Autowired
    ScanRecovery recovery;

    @Autowired
    TestDatabase database;

    private final StubSystem site = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        connectors.wordpress();
        site.replays(RECORDINGS);
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        ConnectionDraft draft = new ConnectionDraft(
                "wordpress",
                "Company site",
                Map.of("url", site.address(), "user", "remit-scan"),
                Map.of("password", Secret.of("synt heti cpas swor d123 4567")),
                true);
        ConnectionId connection = ours.as(cio, () -> connections.add(draft));
        in = new ScanFixture.Setting(ours, cio, site, connection);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static JsonNode recorded(String file) {
        return JsonMapper.shared().readTree(RECORDINGS.resolve(file).toFile());
    }

    @Test
    void theTestNamesItsChecks() {
        var test = in.ours().as(in.cio(), () -> connections.test(in.connection()));
        assertThat(test.checks()).hasSizeGreaterThan(3);
        assertThat(test.checks()).extracting(Check::outcome).contains(Check.Outcome.PASSED);
    }

    @Test
    void theSiteIsReadAndItsAiIsOnTheAccessMap() {
        Scan scan = fixture.scan(in);
        assertThat(scan.questions())
                .filteredOn(q -> q.question() == Question.INTEGRATIONS)
                .allSatisfy(q -> assertThat(q.coverage().orElseThrow().status()).isEqualTo(Coverage.Status.ANSWERED));
        assertThat(scan.state()).isEqualTo(ScanState.FINISHED);
        List<AccessRow> rows = rows();
        assertThat(rows).extracting(AccessRow::name).contains("AI Engine");
        AccessRow engine = rows.stream()
                .filter(r -> r.name().equals("AI Engine"))
                .findFirst()
                .orElseThrow();
        assertThat(engine.vendor()).contains("Meow Apps");
        assertThat(engine.cell(Capability.INFER).answer()).isEqualTo(AccessCell.Answer.CAN);
    }

    @Test
    void whatNoSiteTellsIsAskedOfSomebodyWhoManagesConnections() {
        fixture.scan(in);
        List<Finding> asked =
                in.ours().as(in.cio(), () -> findings.list(FindingFilter.all(), Optional.empty(), 50)).items().stream()
                        .filter(finding -> finding.kind() == FindingKind.TO_ATTEST)
                        .toList();
        assertThat(asked)
                .extracting(finding -> finding.details().get("question"))
                .containsExactlyInAnyOrder("FIELD_ACCESS", "APPROVALS", "OUTBOUND", "AUTOMATIONS", "MONITORING");
        assertThat(asked).allSatisfy(finding -> {
            assertThat(finding.owner()).contains(in.cio());
            assertThat(finding.details().get("ask")).startsWith("Ask the site's administrator");
        });
    }

    @Test
    void whereTheSystemNeverTellsAllNothingIsCalledANo() {
        fixture.scan(in);
        assertThat(rows()).filteredOn(r -> r.name().equals("AI Engine")).allSatisfy(r -> assertThat(
                        r.cells().values())
                .extracting(AccessCell::answer)
                .doesNotContain(AccessCell.Answer.CANNOT));
    }

    @Test
    void aScanOfADeadNodeGoesOnWithThePageOfUsersItWasReading() {
        CountDownLatch gate = new CountDownLatch(1);
        site.holds(
                "/wp-json/wp/v2/users?context=edit&page=2",
                gate,
                Map.of("Content-Type", "application/json", "X-WP-Total", "5", "X-WP-TotalPages", "2"),
                recorded("users-2.json").path("body").toString());
        site.says(
                "/wp-json/wp/v2/users?context=edit&per_page=1",
                200,
                Map.of("Content-Type", "application/json", "X-WP-Total", "5"),
                "[]");
        ScanId scan = in.ours().as(in.cio(), () -> scans.scanNow(in.connection()));
        DeadNode node = new DeadNode(fixture, recovery, database);
        fixture.until(() -> site.asked("/wp-json/wp/v2/users?page=2") == 1 && node.staged(scan) > 0);
        long passwords = site.asked("/wp-json/wp/v2/users/1/application-passwords");
        node.dies(scan);
        node.isFollowed(in, scan);
        gate.countDown();

        Scan ended = fixture.await(in, scan, s -> !s.state().active());
        assertThat(ended.state()).isEqualTo(ScanState.FINISHED);
        assertThat(site.asked("/wp-json/wp/v2/users?page=1")).isEqualTo(1);
        assertThat(passwords).isEqualTo(1);
        assertThat(site.asked("/wp-json/wp/v2/users/1/application-passwords")).isEqualTo(1);
        assertThat(ended.questions())
                .filteredOn(q -> q.question() == Question.GRANTS)
                .singleElement()
                .satisfies(q -> assertThat(q.coverage().orElseThrow().detail())
                        .as("what the first node noticed is not forgotten")
                        .contains("manage_campaign_links"));
    }

    @Test
    void aWrongPasswordLeavesWhatWasKnown() {
        fixture.scan(in);
        int known = rows().size();
        site.says(
                "/wp-json/wp/v2/users/me?context=edit",
                401,
                "application/json",
                "{\"code\":\"incorrect_password\",\"message\":\"The provided password is an invalid application password.\"}");
        Scan failed = fixture.scan(in);
        assertThat(failed.state()).isEqualTo(ScanState.FAILED);
        assertThat(failed.message()).isPresent();
        assertThat(rows()).hasSize(known);
    }

    private List<AccessRow> rows() {
        return in.ours()
                .as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 100))
                .items();
    }
}
