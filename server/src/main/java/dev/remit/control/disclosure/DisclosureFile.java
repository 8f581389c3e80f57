package dev.remit.control.disclosure;

import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.exchange.CsvTable;
import dev.remit.inventory.exchange.FileRow;
import dev.remit.inventory.sheet.Cells;
import dev.remit.risk.Coded;
import dev.remit.shared.Folded;
import dev.remit.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of disclosures as lines under a header that is understood. */
final class DisclosureFile {

    /**
     * One line.
     *
     * @param number in the file, from 1
     */
    record Line(int number, Map<DisclosureColumn, String> cells) {

        String cell(DisclosureColumn column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** What it says; what cannot be said is among the problems, and something else stands in its place. */
        DisclosureDraft draft(Map<String, UseCaseId> useCases, LocalDate today, List<Problem> problems) {
            Set<Trait> traits = Cells.entries(cell(DisclosureColumn.TRAITS)).stream()
                    .flatMap(entry -> choice(DisclosureColumn.TRAITS, entry, Trait.values(), problems).stream())
                    .collect(Collectors.toSet());
            return new DisclosureDraft(
                    cell(DisclosureColumn.NAME),
                    one(DisclosureColumn.KIND, DisclosureDraft.Kind.values(), problems),
                    cell(DisclosureColumn.LOCATION),
                    useCase(useCases, problems),
                    one(DisclosureColumn.NATURE, DisclosureDraft.Nature.values(), problems),
                    one(DisclosureColumn.MEDIUM, DisclosureDraft.Medium.values(), problems),
                    traits,
                    label(problems),
                    cell(DisclosureColumn.REASON),
                    one(DisclosureColumn.MARKING, DisclosureDraft.Marking.values(), problems),
                    cell(DisclosureColumn.PROOF),
                    day(today, problems));
        }

        private Optional<UseCaseId> useCase(Map<String, UseCaseId> useCases, List<Problem> problems) {
            String name = cell(DisclosureColumn.USE_CASE);
            Optional<UseCaseId> found = Optional.ofNullable(useCases.get(Folded.key(name)));
            if (!name.isEmpty() && found.isEmpty()) {
                problems.add(Problem.at(DisclosureColumn.USE_CASE.field(), DisclosureRefusal.USE_CASE_UNKNOWN));
            }
            return found;
        }

        private boolean label(List<Problem> problems) {
            String cell = Cells.code(cell(DisclosureColumn.LABEL));
            if (!cell.equals("yes") && !cell.equals("no")) {
                problems.add(Problem.at(
                        DisclosureColumn.LABEL.field(), DisclosureRefusal.NOT_A_CHOICE, quoted(cell), "yes, no"));
            }
            return cell.equals("yes");
        }

        private LocalDate day(LocalDate today, List<Problem> problems) {
            String cell = cell(DisclosureColumn.REVIEW_ON);
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException notOne) {
                problems.add(Problem.at(DisclosureColumn.REVIEW_ON.field(), DisclosureRefusal.NOT_A_DAY, quoted(cell)));
                return today;
            }
        }

        private <E extends Coded> E one(DisclosureColumn column, E[] values, List<Problem> problems) {
            return choice(column, cell(column), values, problems).orElse(values[0]);
        }

        private static <E extends Coded> Optional<E> choice(
                DisclosureColumn column, String cell, E[] values, List<Problem> problems) {
            Optional<E> found = Stream.of(values)
                    .filter(value -> value.code().equals(Cells.code(cell)))
                    .findFirst();
            if (found.isEmpty()) {
                String all = Stream.of(values).map(Coded::code).collect(Collectors.joining(", "));
                problems.add(Problem.at(column.field(), DisclosureRefusal.NOT_A_CHOICE, quoted(cell), all));
            }
            return found;
        }

        private static String quoted(String cell) {
            return '"' + cell + '"';
        }
    }

    private DisclosureFile() {}

    /** Refused if the file as a whole cannot be read. */
    static List<Line> read(byte[] csv) {
        List<FileRow> rows =
                CsvTable.read(csv, heading -> DisclosureColumn.find(heading).isPresent());
        if (rows.size() < 2) {
            throw DisclosureRefusal.IMPORT_EMPTY.because();
        }
        List<DisclosureColumn> header = header(rows.getFirst().cells());
        return rows.stream()
                .skip(1)
                .filter(row -> !row.blank())
                .map(row -> new Line(row.number(), cells(header, row.cells())))
                .toList();
    }

    private static List<DisclosureColumn> header(List<String> headings) {
        List<DisclosureColumn> header = new ArrayList<>();
        for (String heading : headings) {
            DisclosureColumn column = DisclosureColumn.find(heading)
                    .filter(found -> !header.contains(found))
                    .orElseThrow(() -> DisclosureRefusal.COLUMN_UNKNOWN.because(heading));
            header.add(column);
        }
        DisclosureColumn.read()
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw DisclosureRefusal.COLUMN_MISSING.because(missing.heading());
                });
        return header;
    }

    private static Map<DisclosureColumn, String> cells(List<DisclosureColumn> header, List<String> cells) {
        Map<DisclosureColumn, String> row = new EnumMap<>(DisclosureColumn.class);
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
