package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.exchange.FileRow;
import dev.remit.inventory.exchange.TableFile;
import dev.remit.inventory.sheet.Cells;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Folded;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file of fields, each row understood or with everything that is wrong with it.
 *
 * @param assets of the catalogue, by their folded names
 * @param members by their addresses
 */
record FieldFile(Map<String, UUID> assets, Map<String, PersonId> members) {

    private static final Set<FieldColumn> NEEDED =
            EnumSet.of(FieldColumn.ASSET, FieldColumn.NAME, FieldColumn.DATA_CLASS);

    /**
     * One row.
     *
     * @param draft empty if something is wrong with it
     * @param problems each at the heading of its column
     */
    record Line(int number, String name, Optional<FieldDraft> draft, List<Problem> problems) {}

    List<Line> read(byte[] file) {
        List<FileRow> rows =
                TableFile.read(file, heading -> FieldColumn.find(heading).isPresent());
        List<FieldColumn> header = header(rows.getFirst());
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (FileRow row : rows.subList(1, rows.size())) {
            lines.add(line(header, row, seen));
        }
        return lines;
    }

    private static List<FieldColumn> header(FileRow row) {
        List<Problem> problems = new ArrayList<>();
        List<FieldColumn> header = new ArrayList<>();
        for (String heading : row.cells()) {
            Optional<FieldColumn> column = FieldColumn.find(heading);
            if (column.isEmpty()) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_UNKNOWN, heading.strip()));
            } else if (header.contains(column.get())) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_TWICE, heading.strip()));
            } else {
                header.add(column.get());
            }
        }
        NEEDED.stream()
                .filter(column -> !header.contains(column))
                .map(column -> Problem.of(InventoryRefusal.IMPORT_COLUMN_MISSING, column.heading()))
                .forEach(problems::add);
        RefusedException.throwIfAny(problems);
        return header;
    }

    private Line line(List<FieldColumn> header, FileRow row, Map<String, Integer> seen) {
        List<Problem> problems = new ArrayList<>();
        Map<FieldColumn, String> cells = new EnumMap<>(FieldColumn.class);
        int size = row.cells().size();
        if (size > header.size()) {
            problems.add(Problem.of(InventoryRefusal.IMPORT_CELLS_WRONG, size, header.size()));
        }
        for (int i = 0; i < Math.min(size, header.size()); i++) {
            if (row.formulas().contains(i)) {
                problems.add(Problem.at(header.get(i).heading(), InventoryRefusal.IMPORT_FORMULA));
            }
            cells.put(header.get(i), row.cells().get(i).strip());
        }
        String name = cells.getOrDefault(FieldColumn.NAME, "");
        Optional<FieldDraft> draft = draft(cells, problems);
        String key = Folded.key(cells.getOrDefault(FieldColumn.ASSET, "")) + "\u001f" + Folded.key(name);
        Optional.ofNullable(seen.putIfAbsent(key, row.number()))
                .ifPresent(first -> problems.add(
                        Problem.at(FieldColumn.NAME.heading(), InventoryRefusal.IMPORT_DUPLICATE_ROW, first)));
        return new Line(row.number(), name, problems.isEmpty() ? draft : Optional.empty(), List.copyOf(problems));
    }

    private Optional<FieldDraft> draft(Map<FieldColumn, String> cells, List<Problem> problems) {
        String assetName = cells.getOrDefault(FieldColumn.ASSET, "");
        Optional<UUID> asset = Optional.ofNullable(assets.get(Folded.text(assetName)));
        if (asset.isEmpty()) {
            problems.add(Problem.at(FieldColumn.ASSET.heading(), FieldRefusal.FIELD_ASSET_UNKNOWN, assetName));
        }
        DataField.Particulars known = new DataField.Particulars(
                dataClass(cells, problems),
                coded(cells, FieldColumn.CONSENT, ConsentBasis.values(), ConsentBasis.UNKNOWN, problems),
                cells.getOrDefault(FieldColumn.REGION, ""),
                retention(cells, problems),
                coded(cells, FieldColumn.MASKING, Masking.values(), Masking.UNKNOWN, problems),
                cells.getOrDefault(FieldColumn.FRESHNESS, ""),
                owner(cells, problems));
        FieldDraft draft = new FieldDraft(
                asset.orElse(new UUID(0, 0)),
                cells.getOrDefault(FieldColumn.NAME, ""),
                known,
                functions(cells, problems));
        FieldRules.textProblems(draft).forEach(p -> problems.add(atColumn(p)));
        return Optional.of(draft);
    }

    private static Problem atColumn(Problem problem) {
        FieldColumn column =
                switch (problem.field().orElse("")) {
                    case "region" -> FieldColumn.REGION;
                    case "freshness" -> FieldColumn.FRESHNESS;
                    case "retention" -> FieldColumn.RETENTION;
                    default -> FieldColumn.NAME;
                };
        return new Problem(Optional.of(column.heading()), problem.refusal(), problem.args());
    }

    private static DataClass dataClass(Map<FieldColumn, String> cells, List<Problem> problems) {
        String cell = cells.getOrDefault(FieldColumn.DATA_CLASS, "");
        if (cell.isEmpty() || Cells.code(cell).equals("not-known")) {
            return DataClass.UNKNOWN;
        }
        Optional<DataClass> named = Arrays.stream(DataClass.values())
                .filter(c -> c.code().equals(Cells.code(cell)))
                .findFirst();
        if (named.isEmpty()) {
            problems.add(Problem.at(
                    FieldColumn.DATA_CLASS.heading(),
                    FieldRefusal.FIELD_NOT_ONE_OF,
                    Arrays.stream(DataClass.values()).map(DataClass::code).collect(Collectors.joining(", "))));
        }
        return named.orElse(DataClass.UNKNOWN);
    }

    private static <E extends Coded> E coded(
            Map<FieldColumn, String> cells, FieldColumn column, E[] values, E unknown, List<Problem> problems) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty() || Cells.code(cell).equals("not-known")) {
            return unknown;
        }
        return find(cell, values).orElseGet(() -> {
            problems.add(notOneOf(column, values));
            return unknown;
        });
    }

    private static Set<MarketingFunction> functions(Map<FieldColumn, String> cells, List<Problem> problems) {
        Set<MarketingFunction> functions = EnumSet.noneOf(MarketingFunction.class);
        for (String entry : Cells.entries(cells.getOrDefault(FieldColumn.FUNCTIONS, ""))) {
            find(entry, MarketingFunction.values())
                    .ifPresentOrElse(
                            functions::add,
                            () -> problems.add(notOneOf(FieldColumn.FUNCTIONS, MarketingFunction.values())));
        }
        return functions;
    }

    private static Optional<Integer> retention(Map<FieldColumn, String> cells, List<Problem> problems) {
        String cell = cells.getOrDefault(FieldColumn.RETENTION, "");
        if (cell.isEmpty() || Cells.code(cell).equals("not-known")) {
            return Optional.empty();
        }
        if (!cell.matches("\\d{1,6}")) {
            problems.add(Problem.at(
                    FieldColumn.RETENTION.heading(), FieldRefusal.FIELD_RETENTION_WRONG, FieldRules.MOST_DAYS));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(cell));
    }

    private Optional<PersonId> owner(Map<FieldColumn, String> cells, List<Problem> problems) {
        String cell = cells.getOrDefault(FieldColumn.OWNER, "");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonId> owner = Optional.ofNullable(members.get(cell.toLowerCase(Locale.ROOT)));
        if (owner.isEmpty()) {
            problems.add(Problem.at(FieldColumn.OWNER.heading(), FieldRefusal.FIELD_NOBODY_HAS_ADDRESS, cell));
        }
        return owner;
    }

    private static <E extends Coded> Optional<E> find(String cell, E[] values) {
        return Arrays.stream(values)
                .filter(v -> v.code().equals(Cells.code(cell)))
                .findFirst();
    }

    private static <E extends Coded> Problem notOneOf(FieldColumn column, E[] values) {
        return Problem.at(
                column.heading(),
                FieldRefusal.FIELD_NOT_ONE_OF,
                Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", ")));
    }
}
