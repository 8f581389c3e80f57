package dev.remit.reports;

import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.reports.text.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a register row by row: only the last hundred rows are ever in memory. */
final class RegisterWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_BETWEEN_CHECKS = 500;
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** Sheets read _x0041_ as A, so an underscore before such a code is written as a code itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int EXACT_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final RegisterReport report;
    private final Words words;
    private final Progress progress;

    RegisterWorkbook(RegisterReport report, Progress progress) {
        this.report = report;
        this.words = new Words(report.head().locale(), report.head().zone());
        this.progress = progress;
    }

    void write(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // the 64-bit form, which POI takes unasked, is unreadable for readers that stream
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            workbook.setCompressTempFiles(true);
            SheetStyles styles = new SheetStyles(workbook);
            SXSSFSheet about = workbook.createSheet(words.of("register.about"));
            SXSSFSheet register = workbook.createSheet(WorkbookUtil.createSafeSheetName(report.sheet()));
            writeHeader(register, styles);
            int rows = writeRows(register, styles);
            register.setAutoFilter(
                    new CellRangeAddress(0, rows, 0, report.columns().size() - 1));
            // last, because only now is it known how many rows there really are
            writeAbout(about, styles, rows);
            workbook.setActiveSheet(1);
            workbook.setSelectedTab(1);
            progress.check();
            workbook.write(out);
        }
    }

    private void writeHeader(SXSSFSheet sheet, SheetStyles styles) {
        Row header = sheet.createRow(0);
        List<Column> columns = report.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * WIDTH_UNIT);
            writeText(header.createCell(i), column.heading(), styles);
            header.getCell(i).setCellStyle(styles.header());
        }
        sheet.createFreezePane(1, 1);
    }

    private int writeRows(SXSSFSheet sheet, SheetStyles styles) {
        int written = 0;
        try (Stream<List<Cell>> rows = report.rows().open()) {
            for (Iterator<List<Cell>> each = rows.iterator(); each.hasNext(); ) {
                if (written % ROWS_BETWEEN_CHECKS == 0) {
                    progress.check();
                    progress.reached(Math.min(1, (double) written / Math.max(1, report.count())) * 0.9);
                }
                written++;
                writeRow(sheet.createRow(written), each.next(), styles);
            }
        }
        return written;
    }

    private void writeRow(Row row, List<Cell> cells, SheetStyles styles) {
        if (cells.size() != report.columns().size()) {
            throw new IllegalArgumentException("Row " + row.getRowNum() + " has " + cells.size() + " cells for "
                    + report.columns().size() + " columns.");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!(cells.get(i) instanceof Cell.Empty)) {
                write(row.createCell(i), cells.get(i), styles);
            }
        }
    }

    private void write(org.apache.poi.ss.usermodel.Cell cell, Cell value, SheetStyles styles) {
        switch (value) {
            case Cell.Text text -> writeText(cell, text.value(), styles);
            case Cell.Amount amount -> writeAmount(cell, amount.value(), styles);
            case Cell.Day day -> writeDay(cell, day.value(), styles);
            case Cell.Unknown unknown -> {
                cell.setCellValue(words.of("notKnown"));
                cell.setCellStyle(styles.unknown());
            }
            case Cell.Empty empty -> cell.setBlank();
        }
    }

    /** A string cell is never calculated; the prefix mark keeps it a string when somebody edits it. */
    private static void writeText(org.apache.poi.ss.usermodel.Cell cell, String text, SheetStyles styles) {
        String clean = PlainText.clean(text);
        String whole = clean.length() <= LONGEST_TEXT ? clean : PlainText.cut(clean, LONGEST_TEXT - 1) + "…";
        cell.setCellValue(LOOKS_ESCAPED.matcher(whole).replaceAll("_x005F_"));
        cell.setCellStyle(PlainText.looksLikeFormula(text) ? styles.quoted() : styles.text());
    }

    /** Sheets calculate with 15 digits: a longer number stays exact as text. */
    private static void writeAmount(org.apache.poi.ss.usermodel.Cell cell, BigDecimal amount, SheetStyles styles) {
        if (amount.stripTrailingZeros().precision() > EXACT_DIGITS) {
            writeText(cell, amount.toPlainString(), styles);
        } else {
            cell.setCellValue(amount.doubleValue());
        }
    }

    /** Sheets know no day before 1900 and count that year's February wrongly. */
    private static void writeDay(org.apache.poi.ss.usermodel.Cell cell, LocalDate day, SheetStyles styles) {
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
            writeText(cell, day.toString(), styles);
        } else {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        }
    }

    private void writeAbout(SXSSFSheet sheet, SheetStyles styles, int rows) {
        ReportHead head = report.head();
        sheet.setColumnWidth(0, 18 * WIDTH_UNIT);
        sheet.setColumnWidth(1, 90 * WIDTH_UNIT);
        line(sheet, styles, "register.title", report.title());
        line(sheet, styles, "register.workspace", head.letterhead().workspace());
        head.letterhead().brand().ifPresent(brand -> line(sheet, styles, "register.brand", brand));
        line(
                sheet,
                styles,
                "register.filter",
                report.filter().isBlank() ? words.of("register.unfiltered") : report.filter());
        line(sheet, styles, "register.count", words.number(rows));
        line(sheet, styles, "register.asOf", words.moment(head.asOf()));
        line(
                sheet,
                styles,
                "register.ledger",
                head.ledgerHead()
                        .map(ledger -> words.number(ledger.index()) + " · " + ledger.hash())
                        .orElseGet(() -> words.of("register.ledger.none")));
        Row note = sheet.createRow(sheet.getLastRowNum() + 2);
        writeText(note.createCell(1), words.of("register.unknown"), styles);
    }

    private void line(SXSSFSheet sheet, SheetStyles styles, String key, String value) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(words.of(key));
        row.getCell(0).setCellStyle(styles.label());
        writeText(row.createCell(1), value, styles);
    }

    /** The looks of a workbook's cells, each made once per workbook. */
    private static final class SheetStyles {

        private final CellStyle header;
        private final CellStyle label;
        private final CellStyle text;
        private final CellStyle quoted;
        private final CellStyle day;
        private final CellStyle unknown;

        SheetStyles(Workbook workbook) {
            Font strong = workbook.createFont();
            strong.setBold(true);
            header = workbook.createCellStyle();
            header.setFont(strong);
            header.setBorderBottom(BorderStyle.MEDIUM);
            label = workbook.createCellStyle();
            label.setFont(strong);
            label.setVerticalAlignment(VerticalAlignment.TOP);
            text = workbook.createCellStyle();
            text.setVerticalAlignment(VerticalAlignment.TOP);
            quoted = workbook.createCellStyle();
            quoted.setVerticalAlignment(VerticalAlignment.TOP);
            quoted.setQuotePrefixed(true);
            day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            unknown = workbook.createCellStyle();
            unknown.setFillPattern(FillPatternType.THIN_BACKWARD_DIAG);
            unknown.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            unknown.setFillBackgroundColor(IndexedColors.WHITE.getIndex());
        }

        CellStyle header() {
            return header;
        }

        CellStyle label() {
            return label;
        }

        CellStyle text() {
            return text;
        }

        /** Text that would be a formula if it were typed. */
        CellStyle quoted() {
            return quoted;
        }

        CellStyle day() {
            return day;
        }

        /** Hatched: nobody knows. */
        CellStyle unknown() {
            return unknown;
        }
    }
}
