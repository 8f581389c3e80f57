package dev.remit.control.file;

import dev.remit.risk.Coded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be given as a file: what people look at, and nothing that runs. */
public enum FileKind implements Coded {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the ending of a name. */
    public static Optional<FileKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** The endings of all, each with its dot. */
    public static List<String> all() {
        return Stream.of(values())
                .flatMap(kind -> kind.endings.stream())
                .map(ending -> "." + ending)
                .toList();
    }

    /** Whether this is the content of such a file. Nothing is unpacked for that. */
    boolean fits(byte[] content) {
        return switch (this) {
            case PDF -> starts(content, PDF_START);
            case PNG -> starts(content, PNG_START);
            case JPEG -> starts(content, JPEG_START);
            case DOCX -> isOffice(content, "word/document.xml");
            case XLSX -> isOffice(content, "xl/workbook.xml");
            case CSV, TXT -> isText(content);
        };
    }

    private static boolean starts(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** A document of that sort without macros. */
    private static boolean isOffice(byte[] content, String part) {
        Set<String> names = ZipNames.of(content);
        return names.contains("[Content_Types].xml")
                && names.contains(part)
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }

    /** In any encoding that has no bytes of control. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            boolean space = one == '\t' || one == '\n' || one == '\r' || one == '\f';
            if ((one >= 0 && one < ' ' && !space) || one == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
