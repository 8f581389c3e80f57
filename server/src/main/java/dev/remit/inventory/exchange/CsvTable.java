package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.sheet.Cells;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values: the encoding and the delimiter are understood, values are not looked at. */
public final class CsvTable {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

    private CsvTable() {}

    static List<FileRow> read(byte[] csv) {
        return read(csv, heading -> RegisterColumn.find(heading).isPresent());
    }

    /**
     * The rows, with the header as the first; blank lines are left out.
     *
     * @param heading whether a file of one column may have this header
     */
    public static List<FileRow> read(byte[] csv, Predicate<String> heading) {
        String text = decode(csv);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text, heading))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return rows(parser);
        } catch (UncheckedIOException | IOException e) {
            throw InventoryRefusal.IMPORT_QUOTES_BROKEN.because(lineOf(e));
        }
    }

    private static List<FileRow> rows(CSVParser parser) {
        List<FileRow> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            ImportFile.bound(rows.size(), row.size());
            // a multi-line cell moves the counter to the end of the row; the first line is what people look for
            int number = (int) parser.getCurrentLineNumber() - breaks(row);
            rows.add(new FileRow(
                    number,
                    row.stream().map(cell -> Cells.original(cell.strip())).toList()));
        }
        return rows;
    }

    private static int breaks(CSVRecord row) {
        int breaks = 0;
        for (String cell : row) {
            breaks += (int) cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    private static String decode(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            if (text.indexOf('\u0000') >= 0) {
                throw InventoryRefusal.IMPORT_NOT_TEXT.because();
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InventoryRefusal.IMPORT_NOT_TEXT.because();
        }
    }

    /** The one by which the header falls into columns we know. */
    private static char delimiter(String text, Predicate<String> heading) {
        String header = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> InventoryRefusal.IMPORT_EMPTY.because());
        for (char delimiter : DELIMITERS) {
            if (header.indexOf(delimiter) >= 0) {
                return delimiter;
            }
        }
        if (heading.test(header.replace("\"", ""))) {
            return ',';
        }
        throw InventoryRefusal.IMPORT_WRONG_DELIMITER.because();
    }

    private static String lineOf(Exception e) {
        String message = e instanceof CSVException || e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
        Matcher digits = LINE.matcher(message);
        return digits.find() ? digits.group(1) : "?";
    }
}
