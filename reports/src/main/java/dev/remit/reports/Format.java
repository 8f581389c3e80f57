package dev.remit.reports;

/** The kinds of document. */
public enum Format {
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file name's ending, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type to serve it with. */
    public String mediaType() {
        return mediaType;
    }
}
