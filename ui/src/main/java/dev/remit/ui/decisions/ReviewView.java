package dev.remit.ui.decisions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.decisions.discussion.DiscussionPart;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One approval on one page: what changed, the facts, why this tier, what must be checked, who stands for it; and the decision. */
@Route(value = DecisionsNavigation.PATH + "/:" + ReviewView.ID, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class ReviewView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ID = "approval";

    private final transient ReviewDesk desk;
    private transient @Nullable Review review;
    private @Nullable ChecklistPart checks;
    private @Nullable DiscussionPart discussion;

    ReviewView(ReviewDesk desk) {
        this.desk = desk;
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
            discussion = null;
        }
        show(id, Address.of(event.getLocation()));
    }

    /** Also when it is shown already: what was typed and not sent stays. */
    private void show(UUID id, Address address) {
        Review shown = desk.read(id).orElseThrow(NotFoundException::new);
        review = shown;
        DiscussionPart said = desk.discussions().of(id, draft(), shown.ages());
        ReviewActs acts = new ReviewActs(shown, desk, () -> show(id, address));
        ChecklistPart list = new ChecklistPart(shown, acts, typed());
        ChangesPart changes = new ChangesPart(shown);
        PartTabs parts = parts(address, changes, list);
        DecideBar bar = new DecideBar(shown, acts, list, () -> {
            parts.open(PartTabs.SAID);
            said.speak();
        });
        list.whenFocused(() -> parts.open(PartTabs.CHECKS));
        acts.whenChecked(step -> {
            list.show(step);
            bar.show(step);
            parts.count(PartTabs.CHECKS, list.progress());
        });
        checks = list;
        discussion = said;
        removeAll();
        add(new ReviewHeader(shown, desk.queries().place(id)), parts, columns(shown, changes, list, said), bar);
        desk.stuck().of(shown, () -> show(id, address)).ifPresent(note -> addComponentAtIndex(1, note));
    }

    private Map<String, String> typed() {
        ChecklistPart before = checks;
        return before == null ? Map.of() : before.typed();
    }

    private String draft() {
        DiscussionPart before = discussion;
        return before == null ? "" : before.draft();
    }

    /** Changes first, then facts; the policies, the checks and who stands for it stay in view. */
    private Div columns(Review shown, ChangesPart changes, ChecklistPart checks, DiscussionPart said) {
        Div main = new Div(changes, new FactsPart(shown));
        main.addClassName("rm-review-main");
        Aside rail = new Aside(checks, new TierPart(shown), new StandingPart(shown));
        rail.addClassName("rm-review-rail");
        rail.getElement().setAttribute("aria-label", Words.text("review.rail"));
        desk.surroundings().of(shown.approval().subject(), shown.ages()).ifPresent(around -> {
            rail.addComponentAsFirst(around.policies());
            main.add(around.tools(), around.earlier());
        });
        main.add(new SaidPart(shown), said);
        Div columns = new Div(main, rail);
        columns.addClassName("rm-review-columns");
        return columns;
    }

    private PartTabs parts(Address address, ChangesPart changes, ChecklistPart checks) {
        PartTabs parts = new PartTabs(this, address);
        return parts.part("changes", changes.count() == 0 ? "" : Numbers.exact(changes.count()))
                .part("facts", "")
                .part("why", "")
                .part(PartTabs.CHECKS, checks.progress())
                .part(PartTabs.SAID, "")
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
