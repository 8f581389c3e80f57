package dev.remit.control.disclosure;

import dev.remit.inventory.sheet.Cells;
import dev.remit.risk.Coded;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the register as a file; the first of them are read, the last are Remit's own. */
enum DisclosureColumn {
    NAME("Name", "name", 40, d -> d.said().name()),
    KIND("Kind", "kind", 10, d -> d.said().kind().code()),
    LOCATION("Where", "location", 40, d -> d.said().location()),
    USE_CASE("Use case", "use-case", 40, d -> d.useCaseName().orElse("")),
    NATURE("AI", "nature", 12, d -> d.said().nature().code()),
    MEDIUM("Medium", "medium", 10, d -> d.said().medium().code()),
    TRAITS(
            "Traits",
            "traits",
            30,
            d -> Cells.list(d.said().traits().stream().map(Coded::code).sorted().toList())),
    LABEL("Label", "label", 8, d -> d.said().label() ? "yes" : "no"),
    REASON("Reason", "reason", 50, d -> d.said().reason()),
    MARKING("Marking", "marking", 20, d -> d.said().marking().code()),
    PROOF("Proof", "proof", 40, d -> d.said().proof()),
    REVIEW_ON("Review on", "review-on", 12, d -> d.said().reviewOn().toString()),
    PROPOSED_LABEL("Proposed label", "", 14, d -> d.said().proposal().label() ? "yes" : "no"),
    PROPOSED_MARK("Proposed mark", "", 14, d -> d.said().proposal().mark() ? "yes" : "no"),
    STATE("State", "", 12, d -> d.state().code());

    private final String heading;
    private final String field;
    private final int width;
    private final Function<Disclosure, String> cell;

    DisclosureColumn(String heading, String field, int width, Function<Disclosure, String> cell) {
        this.heading = heading;
        this.field = field;
        this.width = width;
        this.cell = cell;
    }

    String heading() {
        return heading;
    }

    /** As problems name it; empty if it is not read. */
    String field() {
        return field;
    }

    int width() {
        return width;
    }

    String cell(Disclosure disclosure) {
        return cell.apply(disclosure);
    }

    boolean own() {
        return field.isEmpty();
    }

    static Stream<DisclosureColumn> read() {
        return Stream.of(values()).filter(column -> !column.own());
    }

    static Optional<DisclosureColumn> find(String heading) {
        return Stream.of(values())
                .filter(column -> column.heading.equalsIgnoreCase(heading.strip()))
                .findFirst();
    }
}
