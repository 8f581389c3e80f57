package dev.remit.ui.ledger;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerEntry;
import dev.remit.evidence.LedgerFilter;
import dev.remit.evidence.Seal;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Acts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that happened, newest first, with one record open beside it. Filters and the open record are in the address. */
@StyleSheet("context://css/ledger.css")
@Route(value = LedgerNavigation.PATH + "/:" + LedgerView.RECORD + "?", layout = MainLayout.class)
@RequiresPermission(Permission.EVIDENCE_READ)
@PermitAll
class LedgerView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String RECORD = "record";
    private static final List<String> PERIODS = List.of("1", "7", "30", "90", "365");

    private final transient LedgerReading reading;
    private final Ages ages;
    private final transient Clock clock;
    private Optional<String> named = Optional.empty();

    LedgerView(LedgerReading reading, Ages ages, Clock clock) {
        this.reading = reading;
        this.ages = ages;
        this.clock = clock;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Address list = new Address(LedgerNavigation.PATH, address.parameters());
        named = event.getRouteParameters().get(RECORD);
        removeAll();
        header();
        add(bar(list));
        DetailPanel panel = new DetailPanel(grid(list));
        named.ifPresent(record -> open(panel, record, list));
        add(panel);
    }

    private void header() {
        PageHeader header = new PageHeader(Words.text("ledger.nav"));
        add(header);
        Optional<Seal> head = reading.queries().head();
        if (head.isEmpty()) {
            header.meta(new Span(Words.text("ledger.no-seal")));
            return;
        }
        Seal seal = head.get();
        VerifyBar verify = new VerifyBar(seal, reading::verify);
        header.meta(
                        new Span(Words.text("ledger.head", Numbers.exact(seal.size()))),
                        new HashText(seal.rootHash()),
                        Texts.time(seal.sealedAt(), ages))
                .actions(verify.button());
        add(verify);
    }

    private FilterBar bar(Address list) {
        Map<String, String> periods = new LinkedHashMap<>();
        PERIODS.forEach(days -> periods.put(days, Words.text("ledger.period", Integer.valueOf(days))));
        return new FilterBar(list)
                .choice(LedgerNavigation.KIND, Words.text("ledger.on"), reading.kinds())
                .choice(LedgerNavigation.ACT, Words.text("ledger.what"), reading.acts())
                .choice(LedgerNavigation.PERSON, Words.text("ledger.who"), reading.persons())
                .choice(LedgerNavigation.DAYS, Words.text("ledger.when"), periods);
    }

    private KeysetGrid<EvidenceRecord> grid(Address list) {
        LedgerFilter filter = LedgerAddress.filter(list, clock);
        KeysetGrid<EvidenceRecord> grid = LedgerGrid.of(list, ages);
        grid.read((cursor, limit) -> reading.queries().list(filter, cursor, limit));
        return grid;
    }

    private void open(DetailPanel panel, String record, Address list) {
        Optional<LedgerEntry> entry = reading.entry(record);
        if (entry.isPresent()) {
            String title = Acts.alone(entry.get().record().act());
            panel.open(title, list::open, new RecordPanel(entry.get(), ages));
        } else {
            panel.open(
                    Words.text("ledger.none"),
                    list::open,
                    new Callout(
                            Callout.Kind.WARN, Words.text("ledger.none"), Texts.body(Words.text("ledger.none.text"))));
        }
    }

    @Override
    public List<Crumb> crumbs() {
        Crumb here = Crumb.here(Words.text("ledger.nav"));
        return named.map(record ->
                        List.of(Crumb.above(Words.text("ledger.nav"), LedgerNavigation.PATH), Crumb.here(record)))
                .orElse(List.of(here));
    }
}
