package dev.remit.ui.policies;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.policy.Effect;
import dev.remit.policy.decision.DecisionFilter;
import dev.remit.policy.decision.DecisionId;
import dev.remit.policy.decision.DecisionQueries;
import dev.remit.policy.decision.RecordedDecision;
import dev.remit.policy.fact.Action;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs asked the policies and were answered, newest first, with one decision open beside it. */
@Route(value = PoliciesNavigation.DECISIONS + "/:" + DecisionsView.DECISION + "?", layout = MainLayout.class)
@RequiresPermission(Permission.EVIDENCE_READ)
@PermitAll
@StyleSheet("context://css/policies.css")
class DecisionsView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String DECISION = "decision";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final List<String> PERIODS = List.of("1", "7", "30", "90");

    private final transient DecisionQueries decisions;
    private final Ages ages;
    private final transient Clock clock;

    DecisionsView(DecisionQueries decisions, Ages ages, Clock clock) {
        this.decisions = decisions;
        this.ages = ages;
        this.clock = clock;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = new Address(
                PoliciesNavigation.DECISIONS, Address.of(event.getLocation()).parameters());
        removeAll();
        DetailPanel panel = new DetailPanel(grid(address));
        event.getRouteParameters().get(DECISION).ifPresent(id -> open(panel, id, address));
        add(new PageHeader(Words.text("policies.decisions")), bar(address), panel);
    }

    private static FilterBar bar(Address address) {
        Map<String, String> periods = new LinkedHashMap<>();
        PERIODS.forEach(days -> periods.put(days, Words.text("policies.decisions.period", Integer.valueOf(days))));
        return new FilterBar(address)
                .search("q", Words.text("policies.decisions.search"))
                .choice("effect", Words.text("policies.decisions.effect"), words(Effect.values(), Effect::code))
                .choice("action", Words.text("policies.decisions.asked"), words(Action.values(), Action::code))
                .choice("days", Words.text("policies.decisions.when"), periods);
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] all, Function<E, String> code) {
        return Stream.of(all).collect(Collectors.toMap(code, Words::of, (a, b) -> a, LinkedHashMap::new));
    }

    private DecisionFilter filter(Address address) {
        return new DecisionFilter(
                address.first("action").flatMap(Action::find),
                address.first("effect").flatMap(Effect::find),
                address.first("use-case").filter(id -> id.matches(ID)).map(UUID::fromString),
                address.first("q").filter(words -> !words.isBlank()),
                address.first("days").filter(PERIODS::contains).map(days -> clock.instant()
                        .minus(Duration.ofDays(Long.parseLong(days)))));
    }

    private KeysetGrid<RecordedDecision> grid(Address address) {
        DecisionFilter filter = filter(address);
        KeysetGrid<RecordedDecision> grid = DecisionGrid.of(address, filter.equals(DecisionFilter.NONE), ages);
        grid.read((cursor, limit) -> decisions.list(filter, cursor, limit));
        return grid;
    }

    private void open(DetailPanel panel, String id, Address list) {
        Optional<RecordedDecision> decided = Optional.of(id)
                .filter(text -> text.matches(ID))
                .map(UUID::fromString)
                .map(DecisionId::new)
                .flatMap(decisions::find);
        decided.ifPresentOrElse(
                d -> panel.open(Words.capital(Words.of(d.action())), list::open, new DecisionPanel(d, ages)),
                () -> panel.open(
                        Words.text("policies.decisions.none"),
                        list::open,
                        new Callout(
                                Callout.Kind.WARN,
                                Words.text("policies.decisions.none"),
                                Texts.body(Words.text("policies.decisions.none.text")))));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("policies.nav"), PoliciesNavigation.PATH),
                Crumb.here(Words.text("policies.decisions")));
    }
}
