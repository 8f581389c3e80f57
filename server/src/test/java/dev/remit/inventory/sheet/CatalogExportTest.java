package dev.remit.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.catalog.vendor.AnswerDraft;
import dev.remit.catalog.vendor.VendorFilter;
import dev.remit.catalog.vendor.VendorService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The catalogue's lists as files. */
@DatabaseTest
class CatalogExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    VendorService vendors;

    @Autowired
    ToolApprovalService approvals;

    @Autowired
    CatalogExport export;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    private Workspace here;
    private PersonId operations;

    @BeforeEach
    void open() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        here.person("Amara Diallo", "privacy-reviewer");
    }

    @Test
    void everyListLeavesWithWhatIsKnownAndSaysWhatIsNot() {
        UUID asset = here.as(operations, () -> catalog.addDataAsset("Contacts", DataClass.PERSONAL)
                .id());
        here.as(operations, () -> catalog.addModel("Writer 2", Optional.of("Copymill Ltd")));
        UUID vendor = here.as(operations, () -> catalog.addVendor("Copymill Ltd"));
        here.as(
                operations,
                () -> vendors.answer(
                        vendor, "region", new AnswerDraft("EU", "Contract of May", Optional.of(today().plusDays(30)))));
        UUID tool = here.as(
                operations, () -> catalog.addTool("Copymill", Optional.empty()).id());
        here.as(operations, () -> approvals.ask(draft(tool, asset)));

        assertThat(csv(out -> export.tools(CatalogFilter.NONE, SheetFormat.CSV, out)))
                .isEqualTo("\ufeffName,Vendor,Review\r\nCopymill,not known,unreviewed\r\n");
        assertThat(csv(out -> export.models(CatalogFilter.NONE, SheetFormat.CSV, out)))
                .contains("Writer 2,Copymill Ltd,not known,not known,unreviewed");
        assertThat(csv(out -> export.dataAssets(CatalogFilter.NONE, SheetFormat.CSV, out)))
                .contains("Contacts,personal,not known,unreviewed");
        assertThat(csv(out -> export.vendors(VendorFilter.NONE, SheetFormat.CSV, out)))
                .contains("region")
                .contains("Copymill Ltd,not known,1,0,")
                .contains(",EU,");
        assertThat(csv(out -> export.approvals(ToolApprovalFilter.NONE, SheetFormat.CSV, out)))
                .contains("Copymill,requested,content,public,Contacts,,see,");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() throws IOException {
        here.as(operations, () -> catalog.addTool(FORMULA, Optional.empty()));
        assertThat(csv(out -> export.tools(CatalogFilter.NONE, SheetFormat.CSV, out)))
                .contains("\"'=HYPERLINK(");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        here.as(operations, () -> export.tools(CatalogFilter.NONE, SheetFormat.XLSX, file));
        StringBuilder sheets = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                sheets.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(sheets).contains("=HYPERLINK(").doesNotContain("<f>");
    }

    @Test
    void aListOfManyPagesLeavesWhole() {
        here.as(operations, () -> IntStream.range(0, 501)
                .forEach(n -> catalog.addDataAsset("Data %04d".formatted(n), DataClass.INTERNAL)));
        assertThat(csv(out -> export.dataAssets(CatalogFilter.NONE, SheetFormat.CSV, out))
                        .lines())
                .hasSize(502);
    }

    @Test
    void whatLeavesIsRecordedAndWhoSeesNoCatalogueTakesNone() {
        csv(out -> export.tools(CatalogFilter.NONE, SheetFormat.CSV, out));
        assertThat(recorded()).isEqualTo(1);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Ann Other", "administrator");
        here.as(operations, () -> catalog.addTool("Copymill", Optional.empty()));
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        other.as(stranger, () -> export.tools(CatalogFilter.NONE, SheetFormat.CSV, theirs));
        assertThat(theirs.toString(StandardCharsets.UTF_8)).doesNotContain("Copymill");
        assertThatThrownBy(() -> here.asJob(() -> {
                    export.tools(CatalogFilter.NONE, SheetFormat.CSV, OutputStream.nullOutputStream());
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ToolApprovalDraft draft(UUID tool, UUID asset) {
        return new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        Set.of("content"), Set.of(DataClass.PUBLIC), Set.of(asset), Set.of(), Set.of(Capability.SEE)),
                "",
                "Contract of May",
                Optional.empty(),
                Optional.of(today().plusMonths(6)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String csv(Consumer<OutputStream> file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        here.as(operations, () -> file.accept(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private long recorded() {
        return database.asSuperuser()
                .sql("select count(*) from evidence_record where tenant_id = ? and act = 'catalogue.exported'")
                .param(here.tenant().value())
                .query(Long.class)
                .single();
    }
}
