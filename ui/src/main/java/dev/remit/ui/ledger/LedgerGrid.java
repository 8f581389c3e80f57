package dev.remit.ui.ledger;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Acts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;

/** The records, newest first. */
final class LedgerGrid {

    private final Address address;
    private final Ages ages;

    private LedgerGrid(Address address, Ages ages) {
        this.address = address;
        this.ages = ages;
    }

    /** A list whose records open beside it with the address's filters. */
    static KeysetGrid<EvidenceRecord> of(Address address, Ages ages) {
        return new LedgerGrid(address, ages).build();
    }

    private KeysetGrid<EvidenceRecord> build() {
        KeysetGrid<EvidenceRecord> grid = new KeysetGrid<>(Words.text("ledger.nav"), EvidenceRecord::id);
        grid.name(Words.text("ledger.what"), r -> Acts.alone(r.act()), this::open);
        grid.markup(Words.text("ledger.who"), r -> Avatar.person(r.actor().name()))
                .setFlexGrow(2);
        grid.markup(Words.text("ledger.on"), LedgerGrid::subject);
        grid.text(Words.text("ledger.why"), r -> r.reason().orElse("")).setFlexGrow(2);
        grid.text(Words.text("ledger.when"), r -> ages.at(r.at()));
        grid.markup(Words.text("ledger.hash"), r -> Markup.span("rm-hash", LedgerWords.shortened(r.leafHash())));
        grid.number(Words.text("ledger.place"), LedgerGrid::place);
        grid.narrow(this::twoLines);
        grid.empty(EmptyState.filtered(Words.text("ledger.empty")));
        return grid;
    }

    private Address open(EvidenceRecord record) {
        Map<String, List<String>> filters = address.parameters();
        return new Address(LedgerNavigation.record(record).path(), filters);
    }

    private static String subject(EvidenceRecord record) {
        String words = LedgerWords.subject(record.act().subject());
        return LedgerWords.page(record.act().subject())
                .map(page -> Markup.link("rm-link", page.href(), words))
                .orElseGet(() -> Markup.escape(words));
    }

    private static String place(EvidenceRecord record) {
        return record.index().isPresent()
                ? Markup.escape(Numbers.exact(record.index().getAsLong()))
                : Markup.span("rm-quiet", Words.text("ledger.unsealed"));
    }

    private String twoLines(EvidenceRecord record) {
        return Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", open(record).href(), Acts.alone(record.act()))
                        + Markup.span(
                                "rm-caption",
                                record.actor().name() + " · "
                                        + LedgerWords.subject(record.act().subject()) + " · " + ages.at(record.at())));
    }
}
