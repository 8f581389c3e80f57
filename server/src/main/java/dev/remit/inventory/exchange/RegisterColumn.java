package dev.remit.inventory.exchange;

import static dev.remit.inventory.exchange.RegisterColumn.Kind.ANSWER;
import static dev.remit.inventory.exchange.RegisterColumn.Kind.OWN;
import static dev.remit.inventory.exchange.RegisterColumn.Kind.OWNER;
import static dev.remit.inventory.exchange.RegisterColumn.Kind.READ;

import dev.remit.inventory.sheet.Cells;
import dev.remit.ownership.Duty;
import dev.remit.plugin.Capability;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.risk.Coded;
import dev.remit.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the register as a file, left to right: one set for what leaves it and what comes into it. */
enum RegisterColumn {
    ID(OWN, 38, e -> text(e.row().id().toString())),
    NAME(ANSWER, 44, e -> text(e.row().name())),
    STATE(OWN, 18, e -> text(e.row().state().code())),
    LANE(READ, 12, e -> code(e.row().lane())),
    TIER(OWN, 12, e -> code(e.row().tier())),
    RESIDUAL_RISK(
            OWN,
            14,
            e -> e.row().residualRisk().isPresent()
                    ? new Cell.Amount(BigDecimal.valueOf(e.row().residualRisk().getAsInt()))
                    : new Cell.Unknown()),
    FUNCTION(ANSWER, 18, e -> code(e.row().function())),
    PROBLEM(ANSWER, 40, e -> answer(e, "problem")),
    OUTCOME(ANSWER, 40, e -> answer(e, "outcome")),
    AUDIENCE(ANSWER, 14, e -> answer(e, "audience")),
    AUTONOMY(ANSWER, 18, e -> answer(e, "autonomy")),
    /** Names, separated by semicolons; unknown ones are added to the catalogue, unreviewed. */
    TOOLS(READ, 32, e -> list(none(e, "tools") ? List.of("none") : e.row().tools())),
    /** Names, separated by semicolons, each with its class after a colon if it is known: {@code Contacts:personal}. */
    DATA(READ, 32, e -> list(none(e, "data") ? List.of("none") : e.data())),
    VALUE(
            ANSWER,
            16,
            e -> e.row().value().map(Money::amount).<Cell>map(Cell.Amount::new).orElse(new Cell.Unknown())),
    /** The workspace's; a file of amounts in another one is refused. */
    CURRENCY(READ, 10, e -> e.row()
            .value()
            .<Cell>map(v -> new Cell.Text(v.currency().getCurrencyCode()))
            .orElse(new Cell.Empty())),
    COST(ANSWER, 14, e -> answer(e, "cost")),
    PEOPLE(ANSWER, 12, e -> answer(e, "people")),
    /** E-mail addresses of members, here and below. */
    ACCOUNTABLE(OWNER, 30, e -> owners(e, Duty.ACCOUNTABLE)),
    EXECUTIVE_OWNER(OWNER, 30, e -> owners(e, Duty.EXECUTIVE_OWNER)),
    OPERATIONAL_OWNER(OWNER, 30, e -> owners(e, Duty.OPERATIONAL_OWNER)),
    TECHNICAL_OWNER(OWNER, 30, e -> owners(e, Duty.TECHNICAL_OWNER)),
    RESPONSIBLE(OWNER, 30, e -> owners(e, Duty.RESPONSIBLE)),
    ACCOUNTABLE_NAME(
            OWN,
            24,
            e -> e.row().accountable().<Cell>map(a -> new Cell.Text(a.name())).orElse(new Cell.Unknown())),
    CAN_DO(
            OWN,
            30,
            e -> e.row().seenAt().isEmpty()
                    ? new Cell.Unknown()
                    : list(e.row().canDo().keySet().stream()
                            .sorted()
                            .map(Capability::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList())),
    LAST_EVIDENCE(OWN, 22, e -> time(e.row().lastEvidence())),
    NEXT_REVIEW(OWN, 14, e -> e.row().nextReview().<Cell>map(Cell.Day::new).orElse(new Cell.Empty())),
    SEEN_BY_A_SCAN(OWN, 22, e -> time(e.row().seenAt())),
    /** Key and version of what it was made from. */
    PATTERN(OWN, 24, e -> e.row().pattern().<Cell>map(Cell.Text::new).orElse(new Cell.Empty()));

    private final Kind kind;
    private final int width;
    private final Function<Exported, Cell> cell;

    /** What an import does with a column. */
    enum Kind {
        /** Remit's own: a file may have it, and it is not read. */
        OWN,
        /** The answer to the question of that name. */
        ANSWER,
        /** Who carries the duty of that name. */
        OWNER,
        /** Read in its own way. */
        READ
    }

    RegisterColumn(Kind kind, int width, Function<Exported, Cell> cell) {
        this.kind = kind;
        this.width = width;
        this.cell = cell;
    }

    /** As files spell it: "Executive owner". */
    String heading() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As problems name it, and the question or the duty it holds: {@code executive-owner}. */
    String key() {
        return Cells.code(name());
    }

    Kind kind() {
        return kind;
    }

    int width() {
        return width;
    }

    Cell cell(Exported exported) {
        return cell.apply(exported);
    }

    static Optional<RegisterColumn> find(String heading) {
        String key = Cells.code(heading);
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell list(List<String> entries) {
        return entries.isEmpty() ? new Cell.Empty() : text(Cells.list(entries));
    }

    private static Cell code(Optional<? extends Coded> value) {
        return value.<Cell>map(v -> new Cell.Text(v.code())).orElse(new Cell.Unknown());
    }

    private static Cell answer(Exported exported, String question) {
        return exported.answers().getOrDefault(question, List.of()).stream()
                .findFirst()
                .<Cell>map(Cell.Text::new)
                .orElse(new Cell.Unknown());
    }

    private static boolean none(Exported exported, String question) {
        return exported.answers().getOrDefault(question, List.of()).contains("none");
    }

    private static Cell owners(Exported exported, Duty duty) {
        List<String> addresses = exported.owners().getOrDefault(duty, List.of());
        return addresses.isEmpty() ? new Cell.Unknown() : text(Cells.list(addresses));
    }

    private static Cell time(Optional<Instant> at) {
        return at.<Cell>map(t -> new Cell.Text(t.atOffset(ZoneOffset.UTC).toString()))
                .orElse(new Cell.Empty());
    }
}
