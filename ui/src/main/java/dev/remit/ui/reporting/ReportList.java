package dev.remit.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.reporting.IssuedReport;
import dev.remit.reporting.ReportId;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports, newest first: a page at a time, with what can be done about each. */
final class ReportList extends Div {

    private static final int PAGE = 20;

    private final transient ReportDesk desk;
    private final boolean mayIssue;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<ReportId, ReportLine> lines = new HashMap<>();
    private final EmptyState empty =
            EmptyState.firstTime(Words.text("reports.empty"), Words.text("reports.empty.text"));
    private final Button more = Buttons.plain(Words.text("reports.more"), e -> more());
    private int shown = PAGE;
    private boolean active;

    /**
     * The list.
     *
     * @param changed what happens when something was done about one of them
     */
    ReportList(ReportDesk desk, boolean mayIssue, Runnable changed) {
        this.desk = desk;
        this.mayIssue = mayIssue;
        this.changed = changed;
        list.addClassNames("rm-rows", "rm-reports");
        add(empty, list, more);
        refresh();
    }

    /** Whether any of the reports shown is still being made. */
    boolean active() {
        return active;
    }

    /** Changes the lines that are different and leaves the others where they are: a button that has the focus keeps it. */
    void refresh() {
        Page<IssuedReport> page = desk.queries().list(Optional.empty(), shown);
        List<IssuedReport> reports = page.items();
        active = reports.stream().anyMatch(r -> r.progress().state().active());
        Map<PersonId, Person> named =
                desk.named(reports.stream().map(r -> r.request().by()).toList());
        lines.keySet().retainAll(reports.stream().map(IssuedReport::id).collect(Collectors.toSet()));
        list.getChildren().filter(line -> !lines.containsValue(line)).toList().forEach(list::remove);
        for (int place = 0; place < reports.size(); place++) {
            show(reports.get(place), named, place);
        }
        empty.setVisible(reports.isEmpty());
        list.setVisible(!reports.isEmpty());
        more.setVisible(page.next().isPresent());
    }

    private void show(IssuedReport report, Map<PersonId, Person> named, int place) {
        ReportLine line = lines.get(report.id());
        if (line == null) {
            line = new ReportLine(desk, mayIssue, changed);
            lines.put(report.id(), line);
            list.addComponentAtIndex(place, line);
        }
        line.show(report, named);
    }

    private void more() {
        shown += PAGE;
        refresh();
    }
}
