package dev.remit.ui.decisions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.DecisionService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.ui.MainLayout;
import dev.remit.ui.approvals.DueClock;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One approval on one page: what changed, the facts, why this tier, what must be checked, who stands for it; and the decision. */
@Route(value = DecisionsNavigation.PATH + "/:" + ReviewView.ID, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class ReviewView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ID = "approval";

    private final transient ApprovalQueries queries;
    private final transient DecisionService service;
    private final transient StuckSteps stuck;
    private final transient People people;
    private final transient CurrentUser user;
    private final transient DueClock clock;
    private transient @Nullable Review review;
    private @Nullable ChecklistPart checks;

    ReviewView(
            ApprovalQueries queries,
            DecisionService service,
            StuckSteps stuck,
            People people,
            CurrentUser user,
            DueClock clock) {
        this.queries = queries;
        this.service = service;
        this.stuck = stuck;
        this.people = people;
        this.user = user;
        this.clock = clock;
        addClassNames("rm-view", "rm-review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        Review before = review;
        if (before != null && !before.approval().id().equals(id)) {
            checks = null;
        }
        show(id, Address.of(event.getLocation()));
    }

    /** Also when it is shown already: what was typed at the checks and not sent stays. */
    private void show(UUID id, Address address) {
        ApprovalQueries.Seen seen = queries.see(id).orElseThrow(NotFoundException::new);
        Approval approval = seen.approval();
        List<Approval.Remark> remarks = queries.remarks(id);
        Optional<Approval.Turn> turn = seen.turn();
        List<PersonId> mentioned = new ArrayList<>(Names.mentioned(approval, remarks));
        turn.ifPresent(mine -> mentioned.add(mine.as().person()));
        Names names = Names.of(people, user.person(), mentioned);
        Review shown = new Review(
                approval,
                remarks,
                names,
                turn.filter(mine -> user.may(Permission.APPROVAL_DECIDE)),
                clock.ages(),
                clock.words());
        review = shown;
        ReviewActs acts = new ReviewActs(shown, service, queries, () -> show(id, address));
        ChecklistPart list = new ChecklistPart(shown, acts, typed());
        ChangesPart changes = new ChangesPart(shown);
        PartTabs parts = parts(address, changes, list);
        DecideBar bar = new DecideBar(shown, acts, list);
        list.whenFocused(() -> parts.open(PartTabs.CHECKS));
        acts.whenChecked(step -> {
            list.show(step);
            bar.show(step);
            parts.count(PartTabs.CHECKS, list.progress());
        });
        checks = list;
        removeAll();
        add(new ReviewHeader(shown, queries.place(id)), parts, columns(shown, acts, changes, list), bar);
        stuck.of(shown, () -> show(id, address)).ifPresent(note -> addComponentAtIndex(1, note));
    }

    private Map<String, String> typed() {
        ChecklistPart before = checks;
        return before == null ? Map.of() : before.typed();
    }

    private static Div columns(Review shown, ReviewActs acts, ChangesPart changes, ChecklistPart checks) {
        Div main = new Div(changes, new FactsPart(shown), new SaidPart(shown, acts));
        main.addClassName("rm-review-main");
        Aside rail = new Aside(new TierPart(shown), checks, new StandingPart(shown));
        rail.addClassName("rm-review-rail");
        rail.getElement().setAttribute("aria-label", Words.text("review.rail"));
        Div columns = new Div(main, rail);
        columns.addClassName("rm-review-columns");
        return columns;
    }

    private PartTabs parts(Address address, ChangesPart changes, ChecklistPart checks) {
        PartTabs parts = new PartTabs(this, address);
        if (changes.isVisible()) {
            parts.part("changes", Numbers.exact(changes.count()));
        }
        return parts.part("facts", "")
                .part("why", "")
                .part(PartTabs.CHECKS, checks.progress())
                .part("said", "")
                .open();
    }

    @Override
    public List<Crumb> crumbs() {
        Crumb all = Crumb.above(Words.text("decisions.nav"), DecisionsNavigation.PATH);
        Review shown = review;
        return shown == null
                ? List.of(all)
                : List.of(all, Crumb.here(shown.snapshot().title()));
    }
}
