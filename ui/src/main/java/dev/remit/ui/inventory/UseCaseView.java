package dev.remit.ui.inventory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.killswitch.Stop;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.inventory.tab.UseCaseTabs;
import dev.remit.ui.killswitch.StopBanner;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One use case: its facts and tier, who stands for it, its decisions, and everything that happened. */
@StyleSheet("context://css/inventory.css")
@StyleSheet("context://css/lifecycle.css")
@Route(value = "use-cases/:id", layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class UseCaseView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final int TIMELINE = 20;

    private final transient UseCasePage page;
    private final transient LifecycleMenu lifecycle;
    private final transient RiskActs risks;
    private final Ages ages;
    private String name = "";

    UseCaseView(UseCasePage page, LifecycleMenu lifecycle, RiskActs risks, Ages ages) {
        this.page = page;
        this.risks = risks;
        this.lifecycle = lifecycle;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UseCaseId id = InventoryNavigation.id(event);
        UseCase useCase = page.useCases().find(id).orElseThrow(NotFoundException::new);
        name = useCase.name();
        Address address = Address.of(event.getLocation());
        UseCaseTabs tabs = UseCaseTabs.of(useCase, page.tabs(useCase), address.first(InventoryNavigation.TAB));
        removeAll();
        add(header(useCase));
        List<Stop> standing = page.stops().of(id);
        add(StopBanner.of(standing, risks.stops(), ages));
        page.retiring(useCase, ages).ifPresent(this::add);
        page.pattern().of(useCase).ifPresent(this::add);
        add(risks.of(useCase, standing));
        add(tabs.links());
        add(content(useCase, tabs, address));
    }

    private PageHeader header(UseCase useCase) {
        List<Component> meta = new ArrayList<>();
        meta.add(new Glyph(InventoryWords.tier(useCase.rating().map(UseCase.Rating::tier))));
        meta.add(new Span(InventoryWords.of(useCase.state())));
        useCase.lane().ifPresent(lane -> meta.add(new Span(InventoryWords.of(lane))));
        useCase.function().ifPresent(f -> meta.add(new Span(InventoryWords.of(f))));
        if (useCase.version() > 0) {
            meta.add(new Span(Words.text("use-case.version", useCase.version())));
        }
        meta.add(Texts.time(useCase.changedAt(), ages));
        return new PageHeader(useCase.name())
                .meta(meta.toArray(Component[]::new))
                .actions(lifecycle.actions(useCase).toArray(Component[]::new));
    }

    private Component content(UseCase useCase, UseCaseTabs tabs, Address address) {
        if (tabs.open().isPresent()) {
            return tabs.open().get().of(useCase, address, ages);
        }
        return switch (tabs.current()) {
            case "people" -> page.ownership().of(useCase.id().ref());
            case "prompts" -> page.prompts().of(useCase.id());
            case "decisions" -> page.decisions().of(useCase.id().ref(), ages);
            case "gate" -> page.gate().of(useCase, ages);
            case UseCaseTabs.HISTORY ->
                new Timeline(ages, cursor -> page.ledger().timeline(useCase.id().ref(), cursor, TIMELINE));
            default -> facts(useCase);
        };
    }

    private Component facts(UseCase useCase) {
        if (useCase.version() == 0) {
            return new UseCaseFactsPanel(page.desk(), page.desk().queries().draft(useCase.id()));
        }
        UseCaseVersion version =
                page.useCases().version(useCase.id(), useCase.version()).orElseThrow();
        Optional<Consumer<String>> change = lifecycle.mayChange(useCase)
                ? Optional.of(section -> new ChangeDialog(useCase, version, section, page.desk()).open())
                : Optional.empty();
        return new UseCaseFactsPanel(page.desk(), version, change);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER), Crumb.here(name));
    }
}
