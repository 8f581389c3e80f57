package dev.remit.inventory.exchange;

import dev.remit.inventory.register.RegisterRow;
import dev.remit.plugin.Capability;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.risk.Coded;
import dev.remit.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of an export, left to right. */
enum ExportColumn {
    ID("Id", 38, row -> text(row.id().toString())),
    NAME("Use case", 44, row -> text(row.name())),
    STATE("State", 18, row -> text(row.state().code())),
    LANE("Lane", 12, row -> code(row.lane())),
    TIER("Tier", 12, row -> code(row.tier())),
    RESIDUAL_RISK(
            "Residual risk",
            14,
            row -> row.residualRisk().isPresent()
                    ? new Cell.Amount(BigDecimal.valueOf(row.residualRisk().getAsInt()))
                    : new Cell.Unknown()),
    FUNCTION("Function", 18, row -> code(row.function())),
    ACCOUNTABLE("Accountable", 24, row -> row.accountable()
            .<Cell>map(a -> new Cell.Text(a.name()))
            .orElse(new Cell.Unknown())),
    TOOLS("Tools", 32, row -> row.tools().isEmpty() ? new Cell.Empty() : text(String.join("; ", row.tools()))),
    CAN_DO(
            "Can do",
            30,
            row -> row.seenAt().isEmpty()
                    ? new Cell.Unknown()
                    : text(row.canDo().stream()
                            .sorted()
                            .map(Capability::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("; ")))),
    LAST_EVIDENCE("Last evidence", 22, row -> time(row.lastEvidence())),
    NEXT_REVIEW(
            "Next review", 14, row -> row.nextReview().<Cell>map(Cell.Day::new).orElse(new Cell.Empty())),
    SEEN("Seen by a scan", 22, row -> time(row.seenAt())),
    VALUE(
            "Value per year",
            16,
            row -> row.value().map(Money::amount).<Cell>map(Cell.Amount::new).orElse(new Cell.Unknown())),
    CURRENCY("Currency", 10, row -> row.value()
            .<Cell>map(v -> new Cell.Text(v.currency().getCurrencyCode()))
            .orElse(new Cell.Empty()));

    private final String heading;
    private final int width;
    private final Function<RegisterRow, Cell> cell;

    ExportColumn(String heading, int width, Function<RegisterRow, Cell> cell) {
        this.heading = heading;
        this.width = width;
        this.cell = cell;
    }

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    Cell cell(RegisterRow row) {
        return cell.apply(row);
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell code(Optional<? extends Coded> value) {
        return value.<Cell>map(v -> new Cell.Text(v.code())).orElse(new Cell.Unknown());
    }

    private static Cell time(Optional<Instant> at) {
        return at.<Cell>map(t -> new Cell.Text(t.atOffset(ZoneOffset.UTC).toString()))
                .orElse(new Cell.Empty());
    }
}
