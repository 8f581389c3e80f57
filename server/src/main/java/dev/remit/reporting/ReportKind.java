package dev.remit.reporting;

import dev.remit.reports.Format;
import java.util.Locale;

/** What can be issued. The lower-case name is stored; never change one. */
public enum ReportKind {
    /** Every figure with definition, chart and list, for the board. */
    KPI("kpi-report", Format.PDF),
    /** The register of use cases as a workbook. */
    REGISTER("register", Format.XLSX),
    /** What each AI can do, on paper. */
    ACCESS_MAP("access-map", Format.PDF),
    /** Every statement behind the access map, as a workbook. */
    ACCESS_STATEMENTS("access-map", Format.XLSX);

    private final String fileName;
    private final Format format;

    ReportKind(String fileName, Format format) {
        this.fileName = fileName;
        this.format = format;
    }

    /** The access map in a format. */
    public static ReportKind map(Format format) {
        return switch (format) {
            case PDF -> ACCESS_MAP;
            case XLSX -> ACCESS_STATEMENTS;
        };
    }

    public Format format() {
        return format;
    }

    String fileName() {
        return fileName;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
