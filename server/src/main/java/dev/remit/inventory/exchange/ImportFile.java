package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file as lines of cells: its encoding, its delimiter and its header are understood, its values are not looked at.
 *
 * @param lines in order, without the header
 */
record ImportFile(List<Line> lines) {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int MEGABYTE = 1024 * 1024;

    /**
     * One row.
     *
     * @param number of its line in the file, from 1
     * @param misfit says that it has more or fewer cells than the header
     */
    record Line(int number, Map<ImportColumn, String> cells, Optional<Problem> misfit) {

        String cell(ImportColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    static ImportFile read(byte[] csv) {
        if (csv.length > RegisterImport.MAX_BYTES) {
            throw InventoryRefusal.IMPORT_TOO_LARGE.because(RegisterImport.MAX_BYTES / MEGABYTE);
        }
        String text = decode(csv);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return lines(parser);
        } catch (UncheckedIOException | IOException e) {
            throw InventoryRefusal.IMPORT_QUOTES_BROKEN.because(lineOf(e));
        }
    }

    private static ImportFile lines(CSVParser parser) {
        List<Line> lines = new ArrayList<>();
        List<ImportColumn> header = null;
        for (CSVRecord row : parser) {
            if (header == null) {
                header = header(row);
                continue;
            }
            if (lines.size() == RegisterImport.MAX_ROWS) {
                throw InventoryRefusal.IMPORT_TOO_MANY_ROWS.because(RegisterImport.MAX_ROWS);
            }
            // a multi-line cell moves the counter to the end of the row; the first line is what people look for
            lines.add(line(header, row, (int) parser.getCurrentLineNumber() - breaks(row)));
        }
        if (lines.isEmpty()) {
            throw InventoryRefusal.IMPORT_EMPTY.because();
        }
        return new ImportFile(List.copyOf(lines));
    }

    private static int breaks(CSVRecord row) {
        int breaks = 0;
        for (String cell : row) {
            breaks += (int) cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    private static Line line(List<ImportColumn> header, CSVRecord row, int number) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            cells.put(header.get(i), Cells.original(row.get(i).strip()));
        }
        Optional<Problem> misfit = row.size() == header.size()
                ? Optional.empty()
                : Optional.of(Problem.of(InventoryRefusal.IMPORT_CELLS_WRONG, row.size(), header.size()));
        return new Line(number, cells, misfit);
    }

    private static List<ImportColumn> header(CSVRecord row) {
        List<Problem> problems = new ArrayList<>();
        List<ImportColumn> header = new ArrayList<>();
        for (String heading : row) {
            Optional<ImportColumn> column = ImportColumn.find(heading);
            if (column.isEmpty()) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_UNKNOWN, shortened(heading)));
            } else if (header.contains(column.get())) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_TWICE, heading.strip()));
            } else {
                header.add(column.get());
            }
        }
        if (!header.contains(ImportColumn.NAME)) {
            problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_MISSING, ImportColumn.NAME.heading()));
        }
        RefusedException.throwIfAny(problems);
        return header;
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
    private static char delimiter(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> InventoryRefusal.IMPORT_EMPTY.because());
        for (char delimiter : DELIMITERS) {
            if (header.indexOf(delimiter) >= 0) {
                return delimiter;
            }
        }
        if (ImportColumn.find(header.replace("\"", "")).isPresent()) {
            return ',';
        }
        throw InventoryRefusal.IMPORT_WRONG_DELIMITER.because();
    }

    private static String lineOf(Exception e) {
        String message = e instanceof CSVException || e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
        var digits = java.util.regex.Pattern.compile("line:? (\\d+)").matcher(message);
        return digits.find() ? digits.group(1) : "?";
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text.strip();
    }
}
