package dev.remit.inventory.sheet;

/** What a list is written as. */
public enum SheetFormat {
    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** A workbook: cells are typed, and text is never a formula. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file name's ending, without a dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
