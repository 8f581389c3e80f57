package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionService;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Pages;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What only grows is read from where the last scan ended, and from the beginning every seventh time. */
@DatabaseTest
class WatermarkTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ConnectionService connections;

    @Autowired
    AccessMapQueries access;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.openPaged(system);
        Pages.answerFrom(system, 1);
        log("0", Pages.entry(1, "agent:1"));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theNextScanReadsOnlyWhatIsNewerAndWhatIsNotReportedAgainStaysKnown() {
        fixture.scan(in);
        log("1", Pages.entry(2, "agent:2"));
        Scan second = fixture.scan(in);
        assertThat(system.asked("/log?after=0")).isEqualTo(1);
        assertThat(second.state()).isEqualTo(ScanState.FINISHED);
        assertThat(approvals("Agent 1")).hasSize(1);
        assertThat(approvals("Agent 2")).hasSize(1);
        fixture.scan(in);
        assertThat(system.asked("/log?after=2")).isEqualTo(1);
        assertThat(approvals("Agent 1")).hasSize(1);
    }

    @Test
    void everySeventhScanReadsAllAndNoticesWhatIsGone() {
        for (int scan = 1; scan <= 7; scan++) {
            fixture.scan(in);
        }
        assertThat(system.asked("/log?after=0")).isEqualTo(1);
        assertThat(system.asked("/log?after=1")).isEqualTo(6);
        log("0", Pages.entry(7, "agent:2"));
        fixture.scan(in);
        assertThat(system.asked("/log?after=0")).isEqualTo(2);
        assertThat(approvals("Agent 1")).isEmpty();
        assertThat(approvals("Agent 2")).hasSize(1);
    }

    @Test
    void aQuestionThatWasNotAnsweredLeavesTheMarkWhereItWas() {
        fixture.scan(in);
        system.says("/log?after=1", 500, "text/plain", "broken");
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.PARTIAL);
        log("1", Pages.entry(2, "agent:2"));
        fixture.scan(in);
        assertThat(system.asked("/log?after=0")).isEqualTo(1);
        assertThat(approvals("Agent 1")).hasSize(1);
        assertThat(approvals("Agent 2")).hasSize(1);
    }

    @Test
    void aMarkOfAnotherSetupIsNotUsed() {
        fixture.scan(in);
        in.ours().as(in.cio(), () -> {
            connections.change(
                    in.connection(),
                    new ConnectionDraft("paged", "Moved", Map.of("url", system.address()), Map.of(), true));
            return in;
        });
        fixture.scan(in);
        assertThat(system.asked("/log?after=0")).isEqualTo(2);
    }

    @Test
    void whatASystemRecordsAndWhoLetAnIntegrationInIsWithTheIntegration() {
        fixture.scan(in);
        IntegrationDetail detail = detail("Agent 1");
        assertThat(detail.approvals())
                .extracting(IntegrationDetail.LetIn::approver)
                .containsExactly(Optional.of("user:1"));
        assertThat(detail.records()).singleElement().satisfies(kept -> {
            assertThat(kept.record()).isEqualTo("audit log");
            assertThat(kept.time()).contains(Duration.ofDays(30));
            assertThat(kept.evidence().request()).isEqualTo("GET /records");
        });
    }

    private void log(String after, String... entries) {
        system.json("/log?after=" + after, Acme.list(List.of(entries)));
    }

    private List<IntegrationDetail.LetIn> approvals(String agent) {
        return detail(agent).approvals();
    }

    private IntegrationDetail detail(String agent) {
        return in.ours().as(in.cio(), () -> {
            var row = access.list(AccessFilter.none(), Optional.empty(), 50).items().stream()
                    .filter(r -> r.name().equals(agent))
                    .findFirst()
                    .orElseThrow();
            return access.find(row.id()).orElseThrow();
        });
    }
}
