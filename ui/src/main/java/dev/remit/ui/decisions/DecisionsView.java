package dev.remit.ui.decisions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Waiting;
import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.approvals.BulkBar;
import dev.remit.ui.approvals.DueClock;
import dev.remit.ui.approvals.DueWords;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
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
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What waits for a decision, the one due first on top: mine, everybody's, or what nobody can decide. */
@Route(value = DecisionsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class DecisionsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String MINE = "mine";
    private static final Set<String> VIEWS = Set.of(DecisionsNavigation.EVERYBODY, DecisionsNavigation.NOBODY);

    private final transient ApprovalQueries queries;
    private final transient BulkDecisions bulk;
    private final transient People people;
    private final transient CurrentUser user;
    private final transient DueClock clock;

    DecisionsView(ApprovalQueries queries, BulkDecisions bulk, People people, CurrentUser user, DueClock clock) {
        this.queries = queries;
        this.bulk = bulk;
        this.people = people;
        this.user = user;
        this.clock = clock;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mayHelp = user.may(Permission.USE_CASE_MANAGE);
        String view = Address.of(event.getLocation())
                .first(DecisionsNavigation.VIEW)
                .filter(VIEWS::contains)
                .filter(v -> mayHelp || !v.equals(DecisionsNavigation.NOBODY))
                .orElse(MINE);
        Waiting.Summary summary = queries.summary();
        long mine = queries.inboxCount();
        long stuck = mayHelp ? queries.stuckCount() : 0;
        removeAll();
        switch (view) {
            case DecisionsNavigation.EVERYBODY -> show(view, finding(summary), queries::waiting);
            case DecisionsNavigation.NOBODY -> show(view, Words.text("decisions.title.nobody", stuck), queries::stuck);
            default -> show(view, Words.text("decisions.title.mine", mine), queries::inbox);
        }
        TabLinks tabs = new TabLinks(Words.text("decisions.tabs"));
        tab(tabs, MINE, view, mine, DecisionsNavigation.inbox());
        tab(tabs, DecisionsNavigation.EVERYBODY, view, summary.waiting(), DecisionsNavigation.waiting());
        if (stuck > 0) {
            tab(tabs, DecisionsNavigation.NOBODY, view, stuck, DecisionsNavigation.stuck());
        }
        addComponentAtIndex(1, tabs);
    }

    private void show(String view, String title, BiFunction<Optional<String>, Integer, Page<Waiting>> read) {
        KeysetGrid<Row> grid = grid(view, read);
        add(new PageHeader(title), grid);
        if (view.equals(MINE) && user.may(Permission.APPROVAL_DECIDE)) {
            add(BulkBar.on(grid, row -> row.waiting().approval(), bulk, () -> UI.getCurrent()
                    .refreshCurrentRoute(false)));
        }
    }

    private static void tab(TabLinks tabs, String tab, String current, long count, Address address) {
        tabs.tab(Words.text("decisions.tab." + tab), Numbers.exact(count), address, tab.equals(current));
    }

    private static String finding(Waiting.Summary summary) {
        return Words.text(
                "decisions.title.everybody",
                summary.waiting(),
                summary.late(),
                summary.medianAge().map(Ages::length).orElse("–"));
    }

    private KeysetGrid<Row> grid(String view, BiFunction<Optional<String>, Integer, Page<Waiting>> read) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("decisions.grid"), row -> row.waiting().step());
        grid.name(
                Words.text("decisions.column.what"),
                row -> row.waiting().title(),
                row -> DecisionsNavigation.review(row.waiting().approval()));
        grid.markup(
                Words.text("decisions.column.tier"),
                row -> Tiers.badge(row.waiting().tier()));
        grid.text(Words.text("decisions.column.step"), DecisionsView::step);
        grid.markup(
                Words.text("decisions.column.requester"),
                row -> Avatar.person(row.names().of(row.waiting().requester())));
        DueWords due = clock.words();
        grid.markup(Words.text("decisions.column.clock"), row -> clock(row.waiting(), due));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                DecisionsNavigation.review(row.waiting().approval())
                                        .href(),
                                row.waiting().title())
                        + Markup.wrap("", Tiers.badge(row.waiting().tier()) + clock(row.waiting(), due))));
        grid.empty(EmptyState.nothing(Words.text("decisions.empty." + view), Words.text("decisions.empty.text")));
        grid.read((cursor, limit) -> named(read.apply(cursor, limit)));
        return grid;
    }

    private Page<Row> named(Page<Waiting> page) {
        List<PersonId> mentioned = page.items().stream()
                .flatMap(w -> Stream.concat(Stream.of(w.requester()), w.person().stream()))
                .toList();
        Names names = Names.of(people, user.person(), mentioned);
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
