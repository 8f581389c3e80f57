package dev.remit.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void theSheetWithAHeaderIsReadWithItsGapsNumbersAndRichText() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Ask Priya");
            XSSFSheet sheet = workbook.createSheet("Ours");
            texts(sheet.createRow(2), "Name", "Value", "Lane");
            Row row = sheet.createRow(5);
            row.createCell(0).setCellValue(new XSSFRichTextString("Reply drafting"));
            row.createCell(1).setCellValue(1.6E4);
            texts(sheet.createRow(6), "", "", "");
            sheet.createRow(7).createCell(2).setCellValue("production");
            ImportFile file = ImportFile.read(bytes(workbook));
            assertThat(file.lines()).extracting(ImportFile.Line::number).containsExactly(6, 8);
            assertThat(file.lines().getFirst().cells())
                    .containsEntry(RegisterColumn.NAME, "Reply drafting")
                    .containsEntry(RegisterColumn.VALUE, "16000");
            assertThat(file.lines().getLast().cell(RegisterColumn.LANE)).isEqualTo("production");
            assertThat(file.lines().getLast().problems()).isEmpty();
        }
    }

    @Test
    void aFormulaIsNotReadAndItsCellIsNamed() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            texts(sheet.createRow(0), "Name", "Value", "Tier");
            Row row = sheet.createRow(1);
            texts(row, "Reply drafting");
            row.createCell(1).setCellFormula("1+1");
            row.createCell(2).setCellFormula("A1");
            ImportFile.Line line = ImportFile.read(bytes(workbook)).lines().getFirst();
            assertThat(line.problems())
                    .as("the tier is not read anyway")
                    .containsExactly(Problem.at("value", InventoryRefusal.IMPORT_FORMULA));
            assertThat(line.cell(RegisterColumn.VALUE)).isEmpty();
        }
    }

    @Test
    void aSmallFileThatUnfoldsWithoutEndIsRefused() throws IOException {
        Map<String, String> parts = parts("<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>");
        byte[] bomb = zip(parts, out -> {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refused(bomb, InventoryRefusal.IMPORT_UNFOLDS_TOO_LARGE);
    }

    @Test
    void tooManyColumnsAreRefusedWhereverTheyStand() throws IOException {
        refused(
                zip(parts("<row><c r=\"XFD1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>")),
                InventoryRefusal.IMPORT_TOO_WIDE);
        refused(zip(parts("<row>" + "<c><v>1</v></c>".repeat(101) + "</row>")), InventoryRefusal.IMPORT_TOO_WIDE);
    }

    @Test
    void tooManyRowsAreRefused() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>";
        refused(zip(parts(row.repeat(10_002))), InventoryRefusal.IMPORT_TOO_MANY_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>7</v></c></row>",
                "<row><c><v><b/></v></c></row>",
                "<row><c>",
                "&secret;",
            })
    void whatIsBrokenIsSaidToBe(String rows) throws IOException {
        refused(zip(parts(rows)), InventoryRefusal.IMPORT_NOT_A_WORKBOOK);
    }

    @Test
    void aDocumentTypeIsNotRead() throws IOException {
        Map<String, String> parts = parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                        + "<row><c t=\"inlineStr\"><is><t>&secret;</t></is></c></row></sheetData></worksheet>");
        refused(zip(parts), InventoryRefusal.IMPORT_NOT_A_WORKBOOK);
    }

    @Test
    void anArchiveOfSomethingElseIsNoWorkbook() throws IOException {
        refused(zip(new LinkedHashMap<>(Map.of("readme.txt", "hello"))), InventoryRefusal.IMPORT_NOT_A_WORKBOOK);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, InventoryRefusal.IMPORT_NOT_A_WORKBOOK);
    }

    @Test
    void aNumberWithoutEndStaysAsItIsWritten() throws IOException {
        byte[] file = zip(parts("<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                + "<row><c><v>1E999999999</v></c></row><row><c><v>1e2</v></c></row>"));
        assertThat(ImportFile.read(file).lines())
                .extracting(line -> line.cell(RegisterColumn.NAME))
                .containsExactly("1E999999999", "100");
    }

    private static void refused(byte[] file, InventoryRefusal refusal) {
        assertThatThrownBy(() -> ImportFile.read(file)).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(refusal));
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/>"
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return zip(parts, out -> {});
    }

    private static byte[] zip(Map<String, String> parts, Part last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            last.write(zip);
        }
        return out.toByteArray();
    }

    /** Writes into the last part of a workbook. */
    @FunctionalInterface
    private interface Part {
        void write(OutputStream out) throws IOException;
    }
}
