package dev.remit.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.inventory.register.Rows;
import dev.remit.inventory.sheet.Cells;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RegisterFilesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterImport imports;

    @Autowired
    RegisterExport export;

    @Autowired
    RegisterQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aGoodFileIsImportedWholeWithOwnersToolsAndData() {
        String email = database.asSuperuser()
                .sql("select email from person where id = ?")
                .param(company.cmo.value())
                .query(String.class)
                .single();
        String csv = "\ufeffName;Function;Tools;Data;Lane;Value;Accountable;Audience\r\n"
                + "Copymill e-mail texts;Content;Copymill;Contacts:personal;production;16000;" + email
                + ";customers\r\n"
                + "\"Look-alike; audiences\";campaign;\"Meta; HubSpot\";;experiment;;;\r\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        company.workspace.as(company.operations, () -> {
            assertThat(imports.preview(file)).satisfies(p -> {
                assertThat(p.clean()).as(p.bad().toString()).isTrue();
                assertThat(p.rows()).isEqualTo(2);
            });
            assertThat(imports.run(file)).isEqualTo(2);
        });
        List<RegisterRow> rows = rows(RegisterFilter.NONE);
        assertThat(rows)
                .extracting(RegisterRow::name)
                .containsExactly("Copymill e-mail texts", "Look-alike; audiences");
        assertThat(rows.getFirst()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(UseCaseState.UNREVIEWED);
            assertThat(row.lane()).contains(Lane.PRODUCTION);
            assertThat(row.tools()).containsExactly("Copymill");
            assertThat(row.tier()).isEmpty();
            assertThat(row.accountable()).get().satisfies(a -> assertThat(a.name())
                    .isEqualTo("Ines Calvert"));
            assertThat(row.value()).get().satisfies(v -> assertThat(v.minor()).isEqualTo(1_600_000));
        });
        assertThat(rows.getLast().tools()).containsExactlyInAnyOrder("Meta", "HubSpot");
        assertThat(company.acts(rows.getFirst().id().ref())).contains("use-case.registered");
        assertThat(company.acts(workspace())).contains("register.imported");
    }

    @Test
    void everyBadRowIsNamedWithItsLineAndFieldAndNothingIsImported() {
        company.submitted("Reply drafting");
        byte[] file = """
                name,function,lane,value,accountable,data
                Good one,content,experiment,100,,
                ,content,,,,
                Reply drafting,content,,,,
                Good ONE,content,,,,
                Bad cells,juggling,moon,lots,nobody@example.test,Tickets:weird
                Short,content
                """.getBytes(StandardCharsets.UTF_8);
        company.workspace.as(company.operations, () -> {
            ImportPreview preview = imports.preview(file);
            assertThat(preview.rows()).isEqualTo(6);
            assertThat(preview.bad()).extracting(ImportPreview.Row::line).containsExactly(3, 4, 5, 6, 7);
            assertThat(refusals(preview, 3)).containsExactly(InventoryRefusal.ANSWER_MISSING);
            assertThat(refusals(preview, 4)).containsExactly(InventoryRefusal.IMPORT_ALREADY_THERE);
            assertThat(refusals(preview, 5)).containsExactly(InventoryRefusal.IMPORT_DUPLICATE_ROW);
            assertThat(fields(preview, 6))
                    .containsExactlyInAnyOrder("function", "value", "data", "lane", "accountable");
            assertThat(refusals(preview, 7)).containsExactly(InventoryRefusal.IMPORT_CELLS_WRONG);
            assertThatThrownBy(() -> imports.run(file)).hasMessageContaining("IMPORT_HAS_PROBLEMS");
        });
        assertThat(rows(RegisterFilter.NONE)).hasSize(1);
    }

    @Test
    void allProblemsAreHadAsAFileHoweverManyThereAre() {
        StringBuilder csv = new StringBuilder("name,lane,value\n");
        for (int i = 0; i < 1_500; i++) {
            csv.append("=Use case ").append(i).append(",moon,lots\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        String problems = company.workspace.as(
                company.operations,
                () -> new String(imports.problems(file, p -> p.refusal().name()), StandardCharsets.UTF_8));
        assertThat(problems.lines()).hasSize(1 + 2 * 1_500).contains("2,lane,'=Use case 0,NOT_A_CHOICE");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        company.workspace.as(company.operations, () -> {
            refused("", InventoryRefusal.IMPORT_EMPTY);
            refused("name,lane\n", InventoryRefusal.IMPORT_EMPTY);
            refused(
                    "title,lane\nx,y\n",
                    InventoryRefusal.IMPORT_COLUMN_UNKNOWN,
                    InventoryRefusal.IMPORT_COLUMN_MISSING);
            refused("name,name\nx,y\n", InventoryRefusal.IMPORT_COLUMN_TWICE);
            refused("name|lane\nx|y\n", InventoryRefusal.IMPORT_WRONG_DELIMITER);
            refused("name,lane\n\"x,y\n", InventoryRefusal.IMPORT_QUOTES_BROKEN);
            refused("name,lane\nx\u0000,y\n", InventoryRefusal.IMPORT_NOT_TEXT);
            refused("name\n" + "x\n".repeat(10_001), InventoryRefusal.IMPORT_TOO_MANY_ROWS);
            refused("name," + ",".repeat(10_000) + "\n", InventoryRefusal.IMPORT_TOO_WIDE);
            assertThatThrownBy(() -> imports.preview("n\u00e4me".getBytes(StandardCharsets.ISO_8859_1)))
                    .hasMessageContaining("IMPORT_NOT_TEXT");
            assertThatThrownBy(() -> imports.preview("name\nx".getBytes(StandardCharsets.UTF_16)))
                    .hasMessageContaining("IMPORT_NOT_TEXT");
            assertThatThrownBy(() -> imports.preview(new byte[RegisterImport.MAX_BYTES + 1]))
                    .hasMessageContaining("IMPORT_TOO_LARGE");
        });
    }

    @Test
    void theTemplateIsAFileTheImportUnderstands() {
        company.workspace.as(company.operations, () -> {
            String template = new String(imports.template(), StandardCharsets.UTF_8);
            assertThat(imports.preview((template + "One" + ",".repeat(17)).getBytes(StandardCharsets.UTF_8))
                            .clean())
                    .isTrue();
        });
    }

    @Test
    void aThousandRowsAreImportedInOneGo() {
        StringBuilder csv = new StringBuilder("name,function,tools,value\n");
        for (int i = 0; i < 1_000; i++) {
            csv.append("Use case ")
                    .append(i)
                    .append(",content,Copymill,")
                    .append(i)
                    .append('\n');
        }
        company.workspace.as(company.operations, () -> {
            assertThat(imports.run(csv.toString().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(1_000);
            assertThat(queries.count(RegisterFilter.NONE.withText("copymill")).found())
                    .isEqualTo(1_000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")"})
    void noCellOfAnExportIsAFormula(String name) throws IOException {
        company.submitted(name);
        List<CSVRecord> csv = csv(RegisterFilter.NONE);
        assertThat(csv.getFirst().get("Name")).isEqualTo("'" + name);
        assertThat(Cells.original("'" + name)).isEqualTo(name);
    }

    @Test
    void anExportHoldsExactlyWhatIsFilteredAndLeavesEvidence() throws IOException {
        new Rows(database.asSuperuser(), company.workspace.tenant().value()).add(0, 1_203);
        RegisterFilter filter = RegisterFilter.NONE.withLanes(Set.of(Lane.OVERSIGHT));
        List<RegisterRow> listed = company.workspace.as(
                company.cmo, () -> queries.list(filter, RegisterSort.DEFAULT, Optional.empty(), 2_000)
                        .items());
        assertThat(csv(filter))
                .hasSameSizeAs(listed)
                .extracting(r -> r.get("Id"))
                .containsExactlyElementsOf(
                        listed.stream().map(r -> r.id().toString()).toList());
        assertThat(csv(filter)).extracting(r -> r.get("Tier")).contains("not known");
        EvidenceRecord act = company.workspace.as(
                company.cmo,
                () -> ledger.timeline(workspace(), Optional.empty(), 1).items().getFirst());
        assertThat(act.act().name()).isEqualTo("register.exported");
        assertThat(act.act().details()).containsEntry("filter", "lane: oversight");
    }

    @Test
    void theWorkbookHasTheSameRows(@TempDir Path folder) throws IOException {
        company.submitted("=1+1 drafting");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        company.workspace.as(company.cmo, () -> export.xlsx(RegisterFilter.NONE, RegisterSort.DEFAULT, out));
        StringBuilder sheets = new StringBuilder();
        Path file = Files.write(folder.resolve("register.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(sheets).contains("=1+1 drafting").doesNotContain("<f>");
    }

    @Test
    void onlyWhoManagesUseCasesImports() {
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> imports.run(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> company.workspace.asJob(() -> {
                    export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, new ByteArrayOutputStream());
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String csv, InventoryRefusal... refusals) {
        assertThatThrownBy(() -> imports.preview(csv.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(Problem::refusal)
                        .contains(refusals));
    }

    private static List<Object> refusals(ImportPreview preview, int line) {
        return problems(preview, line).stream().<Object>map(Problem::refusal).toList();
    }

    private static List<String> fields(ImportPreview preview, int line) {
        return problems(preview, line).stream().map(p -> p.field().orElse("")).toList();
    }

    private static List<Problem> problems(ImportPreview preview, int line) {
        return preview.bad().stream()
                .filter(r -> r.line() == line)
                .findFirst()
                .orElseThrow()
                .problems();
    }

    private List<CSVRecord> csv(RegisterFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        company.workspace.as(company.cmo, () -> export.csv(filter, RegisterSort.DEFAULT, out));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private List<RegisterRow> rows(RegisterFilter filter) {
        return company.workspace.as(company.cmo, () -> queries.list(filter, RegisterSort.DEFAULT, Optional.empty(), 100)
                .items());
    }

    private SubjectRef workspace() {
        return new SubjectRef(SubjectKind.WORKSPACE, company.workspace.tenant().value());
    }
}
