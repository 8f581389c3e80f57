package dev.remit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.reports.Format;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.AccessFilter;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The access map leaves as it is filtered, with the evidence of who took what. */
@DatabaseTest
class MapReportTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ReportService service;

    @Autowired
    ReportQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Workspace ours;
    private PersonId cio;

    @BeforeEach
    void scan() {
        ScanFixture.Setting in = fixture.open(system);
        ours = in.ours();
        cio = in.cio();
        new ScanFixture.Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "=HYPERLINK(1)", "user:1")
                .agent("agent:8", "Sending agent", "user:2")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                .grant("user:2", "TRIGGER", "mails", List.of("subject", "body"), "api.mail.example.test")
                .answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theWorkbookHasARowForEachStatementAndForEachAnswerWithoutOneExactlyAsFiltered() throws IOException {
        String all = sheet(made(Format.XLSX, AccessFilter.none()));
        assertThat(all)
                .contains("Sending agent", "api.mail.example.test", "body; subject", "right_mails", "no, checked");
        assertThat(rows(all))
                .as("two statements, eight answers without, a header")
                .isEqualTo(11);
        String some = sheet(made(Format.XLSX, AccessFilter.that(Capability.TRIGGER)));
        assertThat(rows(some)).isEqualTo(6);
        assertThat(some).doesNotContain("HYPERLINK");
    }

    @Test
    void whatASystemWroteIsNeverAFormula() throws IOException {
        String all = sheet(made(Format.XLSX, AccessFilter.none()));
        assertThat(all).contains("=HYPERLINK(1)").doesNotContain("<f>");
    }

    @Test
    void thePaperIsAPdfAndEverythingAboutItIsInTheLedger() {
        ReportId id = issued(Format.PDF, AccessFilter.none().withText("sending"));
        IssuedReport.File file = ours.as(cio, () -> service.download(id));
        assertThat(new String(file.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(file.name()).startsWith("access-map-").endsWith(".pdf");
        var acts = ours.as(cio, () -> ledger.timeline(id.subject(), Optional.empty(), 10))
                .items();
        assertThat(acts)
                .extracting(r -> r.act().name())
                .containsExactly("report.downloaded", "report.issued", "report.requested");
        assertThat(acts.getLast().act().details()).containsEntry("filter", "words: sending");
        assertThat(ours.as(cio, () -> queries.find(id).orElseThrow()).filter().text())
                .isEqualTo("sending");
    }

    @Test
    void whoMayNotIssueReportsTakesNoMapAway() {
        assertThatThrownBy(() -> ours.as(
                        ours.person("Jonas Falk", "marketer"), () -> service.issueMap(Format.PDF, AccessFilter.none())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMapOfAnotherWorkspaceIsEmpty() throws IOException {
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        ReportId id = theirs.as(stranger, () -> service.issueMap(Format.XLSX, AccessFilter.none()));
        fixture.until(() -> ready(theirs, stranger, id));
        String sheet = sheet(theirs.as(stranger, () -> service.download(id)).bytes());
        assertThat(rows(sheet)).isEqualTo(1);
        assertThat(sheet).doesNotContain("Sending agent");
        assertThatThrownBy(() -> ours.as(cio, () -> service.download(id))).hasMessageContaining("REPORT_GONE");
    }

    private byte[] made(Format format, AccessFilter filter) {
        ReportId id = issued(format, filter);
        return ours.as(cio, () -> service.download(id)).bytes();
    }

    private ReportId issued(Format format, AccessFilter filter) {
        ReportId id = ours.as(cio, () -> service.issueMap(format, filter));
        fixture.until(() -> ready(ours, cio, id));
        return id;
    }

    private boolean ready(Workspace workspace, PersonId person, ReportId id) {
        ReportState state = workspace.as(
                person, () -> queries.find(id).orElseThrow().progress().state());
        assertThat(state).isNotEqualTo(ReportState.FAILED);
        return state == ReportState.READY;
    }

    /** The sheet with the rows and the texts it refers to, as XML. */
    private static String sheet(byte[] workbook) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet2.xml") || entry.getName().endsWith("sharedStrings.xml")) {
                    parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return String.join("", parts);
    }

    private static long rows(String sheet) {
        return sheet.split("<row ", -1).length - 1L;
    }
}
