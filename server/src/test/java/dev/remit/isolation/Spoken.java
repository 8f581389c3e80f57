package dev.remit.isolation;

import dev.remit.testing.PdfWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** All words in a value, however deep: a file inside a record is read, not printed as the address of an array. */
public final class Spoken {

    private Spoken() {}

    public static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case byte[] file -> file(file);
            case ByteArrayOutputStream out -> file(out.toByteArray());
            case Optional<?> optional -> optional.map(Spoken::words).orElse("");
            case Collection<?> all -> all.stream().map(Spoken::words).collect(Collectors.joining(" "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(e -> Stream.of(words(e.getKey()), words(e.getValue())))
                        .collect(Collectors.joining(" "));
            case Record record -> components(record);
            default -> value.toString();
        };
    }

    private static String components(Record record) {
        StringBuilder words = new StringBuilder(record.toString());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                words.append(' ').append(words(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return words.toString();
    }

    /** The text of a file; of the parts of a workbook and the pages of a PDF too. */
    private static String file(byte[] file) {
        String plain = new String(file, StandardCharsets.UTF_8);
        try {
            return switch (plain.substring(0, Math.min(2, plain.length()))) {
                case "PK" -> plain + parts(file);
                case "%P" -> plain + PdfWords.of(file);
                default -> plain;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parts(byte[] zipped) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(zipped).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }
}
