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
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.approval.DecisionService;
import dev.remit.approval.Waiting;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One approval on one page: what changed, the facts, why this tier, what must be checked, who stands for it; and the decision. */
@Route(value = DecisionsNavigation.PATH + "/:" + ReviewView.ID, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class ReviewView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ID = "approval";

    private static final int INBOX = 100;

    private final transient ApprovalQueries queries;
    private final transient DecisionService service;
    private final transient StuckSteps stuck;
    private final transient People people;
    private final transient CurrentUser user;
    private final transient Ages ages;
    private transient @Nullable Review review;

    ReviewView(
            ApprovalQueries queries,
            DecisionService service,
            StuckSteps stuck,
            People people,
            CurrentUser user,
            Ages ages) {
        this.queries = queries;
        this.service = service;
        this.stuck = stuck;
        this.people = people;
        this.user = user;
        this.ages = ages;
        addClassNames("rm-view", "rm-review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        show(id, Address.of(event.getLocation()));
    }

    private ChecklistPart show(UUID id, Address address) {
        Approval approval = queries.find(id).orElseThrow(NotFoundException::new);
        List<Approval.Remark> remarks = queries.remarks(id);
        Names names = Names.of(people, user.person(), Names.mentioned(approval, remarks));
        Review shown = new Review(
                approval,
                remarks,
                names,
                approval.turnOf(user.person(), user.actor().roles()).filter(s -> user.may(Permission.APPROVAL_DECIDE)),
                ages);
        review = shown;
        List<Waiting> inbox = queries.inbox(Optional.empty(), INBOX).items();
        ReviewActs acts = new ReviewActs(shown, service, check -> again(id, address, check), inbox);
        ChecklistPart checks = new ChecklistPart(shown, acts);
        ChangesPart changes = new ChangesPart(shown);
        PartTabs parts = parts(address, changes, checks);
        checks.whenFocused(() -> parts.open(PartTabs.CHECKS));
        removeAll();
        add(
                new ReviewHeader(shown, inbox),
                parts,
                columns(shown, acts, changes, checks),
                new DecideBar(shown, acts, checks));
        stuck.of(shown, () -> show(id, address)).ifPresent(note -> addComponentAtIndex(1, note));
        return checks;
    }

    private void again(UUID id, Address address, Optional<Check> check) {
        ChecklistPart checks = show(id, address);
        check.ifPresent(checks::focus);
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
