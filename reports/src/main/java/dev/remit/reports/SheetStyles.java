package dev.remit.reports;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of a workbook's cells, each made once per workbook. */
final class SheetStyles {

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
