package dev.remit.ui.decisions.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.approval.Waiting;
import dev.remit.approval.Waiting.Whose;
import dev.remit.approval.plan.Deciding;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.approvals.BulkBar;
import dev.remit.ui.approvals.DueClock;
import dev.remit.ui.approvals.DueWords;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.decisions.Names;
import dev.remit.ui.decisions.Tiers;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** What waits for a decision, the one due first on top: mine, what is late in my team, what I asked for, everybody's, nobody's. */
@Route(value = DecisionsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class InboxView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient InboxDesk desk;
    private final transient People people;
    private final transient DueClock clock;
    private final Ages ages;

    InboxView(InboxDesk desk, People people, DueClock clock, Ages ages) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Inbox inbox = desk.read(Address.of(event.getLocation()));
        removeAll();
        if (inbox.decided()) {
            add(
                    new PageHeader(inbox.title()),
                    inbox.tabs(),
                    inbox.filters(),
                    new DecidedGrid(desk, people, ages).of(inbox));
            return;
        }
        KeysetGrid<Row> grid = grid(inbox);
        add(new PageHeader(inbox.title()), inbox.tabs(), inbox.filters(), grid);
        if (inbox.whose() == Whose.MINE && Deciding.permissions().stream().anyMatch(desk.user()::may)) {
            add(BulkBar.on(grid, row -> row.waiting().approval(), desk.bulk(), () -> UI.getCurrent()
                    .refreshCurrentRoute(false)));
        }
    }

    private KeysetGrid<Row> grid(Inbox inbox) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("decisions.grid"), row -> row.waiting().step());
        grid.name(
                Words.text("decisions.column.what"),
                row -> row.waiting().title(),
                row -> DecisionsNavigation.review(row.waiting().approval()));
        grid.markup(
                Words.text("decisions.column.tier"),
                row -> Tiers.badge(row.waiting().tier()));
        grid.text(Words.text("decisions.column.step"), InboxView::step);
        grid.markup(
                Words.text("decisions.column.requester"),
                row -> Avatar.person(row.names().of(row.waiting().requester())));
        DueWords due = clock.words();
        grid.markup(Words.text("decisions.column.clock"), row -> clock(row.waiting(), due))
                .setWidth("256px");
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                DecisionsNavigation.review(row.waiting().approval())
                                        .href(),
                                row.waiting().title())
                        + Markup.wrap("", Tiers.badge(row.waiting().tier()) + clock(row.waiting(), due))));
        grid.empty(inbox.empty());
        grid.read((cursor, limit) -> named(desk.queries().list(inbox.whose(), inbox.filter(), cursor, limit)));
        return grid;
    }

    private Page<Row> named(Page<Waiting> page) {
        List<PersonId> mentioned = page.items().stream()
                .flatMap(w -> Stream.concat(Stream.of(w.requester()), w.person().stream()))
                .toList();
        Names names = Names.of(people, desk.user().person(), mentioned);
        return page.map(waiting -> new Row(waiting, names));
    }

    private static String step(Row row) {
        return Words.text(
                "decisions.step",
                row.names().step(row.waiting()),
                row.waiting().position(),
                row.waiting().steps());
    }

    /** Age and due; what is late is red, with an icon. */
    private static String clock(Waiting waiting, DueWords due) {
        String words = due.running(waiting.since(), waiting.dueAt());
        return due.late(waiting.dueAt())
                ? Status.LATE.markup(words)
                : Markup.wrap("rm-waiting", Icon.CLOCK.markup(14) + Markup.escape(words));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("decisions.nav")));
    }

    private record Row(Waiting waiting, Names names) {}
}
