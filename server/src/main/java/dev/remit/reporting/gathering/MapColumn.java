package dev.remit.reporting.gathering;

import dev.remit.plugin.Evidence;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.LastUse;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the access map as a workbook, left to right: a row for each statement, and for each answer without one. */
enum MapColumn {
    SYSTEM(26, s -> text(s.row().connectionName())),
    INTEGRATION(34, s -> text(s.row().name())),
    KIND(16, s -> word(s.row().kind())),
    VENDOR(22, s -> known(s.row().vendor())),
    PRODUCT(22, s -> known(s.row().product())),
    STATE(12, s -> word(s.row().state())),
    OWNER(24, s -> said(s.row().owner())),
    ACTS_AS(24, s -> said(s.row().actsAs())),
    CAN(12, s -> text(s.capability())),
    ANSWER(30, s -> text(s.answer())),
    OBJECTS(18, s -> of(s, f -> word(f.kind()))),
    RESOURCE(26, s -> of(s, f -> text(f.resource()))),
    FIELDS(40, s -> of(s, f -> list(f.fields()))),
    REACH(14, s -> of(s, f -> known(f.reach()))),
    SENSITIVITY(14, s -> of(s, f -> known(f.sensitivity()))),
    MODE(14, s -> of(s, f -> known(f.mode()))),
    BASIS(12, s -> of(s, f -> word(f.basis()))),
    RIGHTS(36, s -> of(s, f -> list(f.rights()))),
    THROUGH(26, s -> of(s, f -> text(f.through()))),
    IN_SYSTEM(26, s -> of(s, f -> said(f.elsewhere()))),
    LAST_USED(
            24,
            s -> s.row().lastUse().status() == LastUse.Status.NEVER
                    ? new Cell.Text("never")
                    : moment(s.row().lastUse().at())),
    FIRST_SEEN(24, s -> moment(Optional.of(s.row().firstSeen()))),
    NOT_SEEN_SINCE(24, s -> of(s, f -> said(f.unconfirmedSince().map(Instant::toString)))),
    READ_FROM(50, s -> of(s, f -> said(f.evidence().map(Evidence::request)))),
    READ_AT(24, s -> of(s, f -> said(f.evidence().map(e -> e.at().toString())))),
    RESPONSE_SHA256(66, s -> of(s, f -> said(f.evidence().map(Evidence::sha256))));

    private final int width;
    private final Function<Said, Cell> cell;

    MapColumn(int width, Function<Said, Cell> cell) {
        this.width = width;
        this.cell = cell;
    }

    /**
     * A row.
     *
     * @param answer yes, no, or why nobody could see
     * @param fact the statement; empty where there is none
     */
    record Said(AccessRow row, String capability, String answer, Optional<AccessFact> fact) {}

    String heading() {
        String words = MapFilterInWords.word(this);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    int width() {
        return width;
    }

    Cell cell(Said said) {
        return cell.apply(said);
    }

    private static Cell of(Said said, Function<AccessFact, Cell> cell) {
        return said.fact().map(cell).orElse(new Cell.Empty());
    }

    private static Cell text(String words) {
        return words.isEmpty() ? new Cell.Empty() : new Cell.Text(words);
    }

    private static Cell word(Enum<?> value) {
        return new Cell.Text(MapFilterInWords.word(value));
    }

    private static Cell known(Enum<?> value) {
        return value.name().equals("UNKNOWN") ? new Cell.Unknown() : word(value);
    }

    private static Cell known(Optional<String> words) {
        return words.<Cell>map(Cell.Text::new).orElse(new Cell.Unknown());
    }

    private static Cell said(Optional<String> words) {
        return words.<Cell>map(Cell.Text::new).orElse(new Cell.Empty());
    }

    private static Cell moment(Optional<Instant> at) {
        return known(at.map(Instant::toString));
    }

    private static Cell list(Collection<String> words) {
        return text(words.stream().sorted().collect(Collectors.joining("; ")));
    }
}
