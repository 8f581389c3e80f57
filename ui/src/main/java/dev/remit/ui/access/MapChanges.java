package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.connector.ConnectionId;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.ChangesSince;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.scans.ChangeLine;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is known otherwise of AI than on a day or after a scan: system by system, in sentences, a page at a time. */
final class MapChanges extends Div {

    private static final int PAGE = 50;
    private static final int SCANS = 50;

    private final transient ScanQueries scans;
    private final transient AccessAddress address;
    private final transient Ages ages;
    private final Instant since;
    private final Div list = new Div();
    private final Button more = Buttons.quiet(Words.text("scans.more"), e -> more());
    private transient Optional<String> next = Optional.empty();
    private transient Optional<ConnectionId> system = Optional.empty();
    private UnorderedList lines = new UnorderedList();

    MapChanges(ScanQueries scans, AccessAddress address, Ages ages) {
        this.scans = scans;
        this.address = address;
        this.ages = ages;
        this.since = address.since(ages);
        addClassName("rm-access-changes");
        add(choice(), list, more);
        ChangesSince first = read();
        unseen(first).forEach(part -> addComponentAtIndex(1, part));
        if (first.changes().items().isEmpty()) {
            list.add(Texts.body(Words.text("access.changes.none", ages.at(since))));
        }
    }

    private Div choice() {
        DayPicker day = new DayPicker("day", Words.text("access.changes.day"));
        day.setMax(ages.today());
        address.sinceDay().ifPresent(day::setValue);
        day.addValueChangeListener(e -> Optional.ofNullable(e.getValue()).ifPresent(d -> MapTab.CHANGES
                .of(address)
                .with(AccessNavigation.SINCE, d.toString())
                .open()));
        ComboBox<Scan> scan = new ComboBox<>(Words.text("access.changes.scan"));
        scan.setItems(scans.list(Optional.empty(), Optional.empty(), SCANS).items().stream()
                .filter(s -> s.snapshot().isPresent() && s.finishedAt().isPresent())
                .toList());
        scan.setItemLabelGenerator(
                s -> s.connectionName() + ", " + ages.at(s.finishedAt().orElseThrow()));
        scan.setWidth("280px");
        scan.addValueChangeListener(
                e -> Optional.ofNullable(e.getValue()).flatMap(Scan::finishedAt).ifPresent(at -> MapTab.CHANGES
                        .of(address)
                        .with(AccessNavigation.SINCE, at.toString())
                        .open()));
        Div choice = new Div(day, scan);
        choice.addClassName("rm-since");
        return choice;
    }

    private ChangesSince read() {
        Set<ConnectionId> systems = address.filter().connections();
        ChangesSince read = scans.changesSince(since, systems, next, PAGE);
        read.changes().items().forEach(this::show);
        next = read.changes().next();
        more.setVisible(next.isPresent());
        return read;
    }

    private void more() {
        read();
    }

    private void show(ChangesSince.Change change) {
        if (!system.equals(Optional.of(change.connection()))) {
            system = Optional.of(change.connection());
            lines = new UnorderedList();
            lines.addClassName("rm-fact-changes");
            H2 name = new H2(Texts.link(change.system(), AccessNavigation.of(change.connection())));
            list.add(name, lines);
        }
        lines.add(new ChangeLine(change.fact(), ages));
    }

    /** Nothing told of a system that nobody read does not mean that nothing changed. */
    private List<Component> unseen(ChangesSince first) {
        List<Component> parts = new ArrayList<>();
        String newly = names(first, reading -> reading.before().isEmpty());
        if (!newly.isEmpty()) {
            parts.add(Texts.body(Words.text("access.changes.newly", newly, ages.at(since))));
        }
        String unread = names(first, ChangesSince.Reading::unread);
        if (!unread.isEmpty()) {
            parts.add(new Hatched(Words.text("access.changes.unread", unread, ages.at(since))));
        }
        return parts;
    }

    private static String names(ChangesSince changes, Predicate<ChangesSince.Reading> which) {
        return changes.systems().stream()
                .filter(which)
                .map(ChangesSince.Reading::name)
                .collect(Collectors.joining(", "));
    }
}
