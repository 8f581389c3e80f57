package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer();

    private static RegisterReport register(long count, RegisterReport.Rows rows) {
        return new RegisterReport(
                Samples.head("Norrfell Outdoor", Optional.empty()),
                "Register of use cases",
                "Register",
                "Tier: high; lane: not retired",
                count,
                List.of(new Column("Name", 40), new Column("Value", 14), new Column("Next review", 14)),
                rows);
    }

    private static List<Cell> row(int i) {
        return List.of(
                new Cell.Text("Use case " + i),
                new Cell.Amount(BigDecimal.valueOf(i)),
                new Cell.Day(LocalDate.of(2026, 11, 20).plusDays(i % 365)));
    }

    private static XSSFWorkbook workbook(RegisterReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(RENDERER.render(report, Format.XLSX, Progress.unwatched())));
    }

    private static XSSFCell only(Cell cell) throws IOException {
        try (XSSFWorkbook workbook =
                workbook(register(1, () -> Stream.of(List.of(cell, new Cell.Empty(), new Cell.Empty()))))) {
            return workbook.getSheetAt(1).getRow(1).getCell(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 20_000})
    void everyRowIsThereUnderAFrozenFilteredHeader(int rows) throws IOException {
        try (XSSFWorkbook workbook =
                workbook(register(rows, () -> IntStream.range(0, rows).mapToObj(RegisterReportTest::row)))) {
            XSSFSheet sheet = workbook.getSheet("Register");

            assertThat(sheet.getLastRowNum()).isEqualTo(rows);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Next review");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C" + (rows + 1));
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
            if (rows > 0) {
                assertThat(sheet.getRow(rows).getCell(0).getStringCellValue()).isEqualTo("Use case " + (rows - 1));
            }
        }
    }

    @Test
    void theAboutSheetSaysWhatThisIs() throws IOException {
        try (XSSFWorkbook workbook =
                workbook(register(5, () -> IntStream.range(0, 3).mapToObj(RegisterReportTest::row)))) {
            StringBuilder text = new StringBuilder();
            workbook.getSheet("About")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));

            assertThat(text.toString())
                    .contains("Register of use cases|", "Norrfell Outdoor|", "Tier: high; lane: not retired|")
                    .contains("Rows|3|", "20 Nov 2026 06:12 UTC|", "48,211 · 7c1e90bb");
        }
    }

    @Test
    void cellsAreTyped() throws IOException {
        assertThat(only(new Cell.Amount(new BigDecimal("1840000.50"))).getNumericCellValue())
                .isEqualTo(1_840_000.5);
        assertThat(only(new Cell.Day(LocalDate.of(2026, 11, 20))).getLocalDateTimeCellValue())
                .isEqualTo(LocalDate.of(2026, 11, 20).atStartOfDay());
        assertThat(only(new Cell.Empty())).isNull();
        XSSFCell unknown = only(new Cell.Unknown());
        assertThat(unknown.getStringCellValue()).isEqualTo("not known");
        assertThat(unknown.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.THIN_BACKWARD_DIAG);
    }

    @Test
    void whatASheetCannotCalculateStaysExactAsText() throws IOException {
        assertThat(only(new Cell.Amount(new BigDecimal("12345678901234567890.12")))
                        .getStringCellValue())
                .isEqualTo("12345678901234567890.12");
        assertThat(only(new Cell.Day(LocalDate.of(1899, 12, 31))).getStringCellValue())
                .isEqualTo("1899-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\")"
            })
    void aFormulaFromOutsideIsOnlyText(String text) throws IOException {
        XSSFCell cell = only(new Cell.Text(text));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
    }

    @Test
    void ordinaryTextIsNotMarked() throws IOException {
        assertThat(only(new Cell.Text("Product copy")).getCellStyle().getQuotePrefixed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>&amp;]]></t>", "line\nbreak", "שלום عربي", "😀 é 日本", "_x0041_", "${x} $P{y}"})
    void anyTextArrives(String text) throws IOException {
        assertThat(only(new Cell.Text(text)).getStringCellValue()).isEqualTo(text);
    }

    @Test
    void whatASheetCannotHoldIsDroppedOrCut() throws IOException {
        assertThat(only(new Cell.Text("a\u0000\u0001\uD800b\uFFFF")).getStringCellValue())
                .isEqualTo("a\uFFFDb\uFFFD");
        assertThat(only(new Cell.Text("x".repeat(40_000))).getStringCellValue())
                .hasSize(32_767)
                .endsWith("…");
    }

    @Test
    void aCancelledRegisterStopsAndClosesItsRows() {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void reached(double part) {}

            @Override
            public boolean cancelled() {
                return read.get() > 2_000;
            }
        };
        RegisterReport endless = register(1_000_000, () -> IntStream.iterate(0, i -> i + 1)
                .peek(i -> read.incrementAndGet())
                .mapToObj(RegisterReportTest::row)
                .onClose(() -> closed.set(true)));

        assertThatThrownBy(() -> RENDERER.render(endless, Format.XLSX, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(read.get()).isLessThan(3_000);
        assertThat(closed).isTrue();
    }

    @Test
    void aRowOfAnotherShapeIsRefused() {
        RegisterReport wrong = register(1, () -> Stream.of(List.of(new Cell.Unknown())));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.render(wrong, Format.XLSX, Progress.unwatched()))
                .withMessageContaining("Row 1");
    }
}
