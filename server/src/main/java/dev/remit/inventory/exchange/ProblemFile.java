package dev.remit.inventory.exchange;

import dev.remit.inventory.sheet.Cells;
import dev.remit.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What is wrong with an import as a file, to be worked through beside the file that is mended. */
final class ProblemFile {

    private ProblemFile() {}

    static byte[] of(ImportPreview preview, Function<Problem, String> words) {
        StringBuilder csv = new StringBuilder("\ufeff");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("Line", "Column", "Name", "Problem")
                .get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            for (ImportPreview.Row row : preview.bad()) {
                for (Problem problem : row.problems()) {
                    printer.printRecord(
                            row.line(),
                            problem.field().orElse(""),
                            Cells.neutral(row.name()),
                            Cells.neutral(words.apply(problem)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
