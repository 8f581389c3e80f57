package dev.remit.ui.exceptions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionFilter;
import dev.remit.exception.ExceptionRequest;
import dev.remit.exception.ExceptionState;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All exceptions, the latest first; filters and saved views are in the address. */
@StyleSheet("context://css/lifecycle.css")
@Route(value = ExceptionsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class ExceptionsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ExceptionDesk desk;
    private final Ages ages;

    ExceptionsView(ExceptionDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        ExceptionFilter filter = new ExceptionFilter(
                address.first(ExceptionsNavigation.TEXT).orElse(""),
                chosen(ExceptionState.values(), ExceptionState::code, address.all(ExceptionsNavigation.STATE)),
                chosen(ExceptedKind.values(), ExceptedKind::code, address.all(ExceptionsNavigation.KIND)),
                address.first(ExceptionsNavigation.EXPIRING).isPresent(),
                ExceptionsNavigation.useCase(address));
        removeAll();
        add(new PageHeader(Words.text("exceptions.nav")), tabs(address), filters(address, filter), grid(filter));
    }

    private static <T> Set<T> chosen(T[] values, Function<T, String> code, List<String> named) {
        return Arrays.stream(values).filter(v -> named.contains(code.apply(v))).collect(Collectors.toSet());
    }

    private static TabLinks tabs(Address address) {
        Address now = address.without(ExceptionsNavigation.TEXT);
        Address all = ExceptionsNavigation.exceptions();
        Address granted = all.with(ExceptionsNavigation.STATE, ExceptionState.GRANTED.code());
        Address soon = all.with(ExceptionsNavigation.EXPIRING, "yes");
        return new TabLinks(Words.text("exceptions.views"))
                .tab(Words.text("exceptions.all"), "", all, now.equals(all))
                .tab(
                        Words.text("exceptions.waiting"),
                        "",
                        ExceptionsNavigation.waiting(),
                        now.equals(ExceptionsNavigation.waiting()))
                .tab(Words.text("exceptions.in-force"), "", granted, now.equals(granted))
                .tab(Words.text("exceptions.expiring"), "", soon, now.equals(soon));
    }

    private FilterBar filters(Address address, ExceptionFilter filter) {
        FilterBar bar = new FilterBar(address)
                .search(ExceptionsNavigation.TEXT, Words.text("exceptions.search"))
                .choice(
                        ExceptionsNavigation.STATE,
                        Words.text("exceptions.state"),
                        choices(ExceptionState.values(), ExceptionState::code))
                .choice(
                        ExceptionsNavigation.KIND,
                        Words.text("exceptions.kind"),
                        choices(ExceptedKind.values(), ExceptedKind::code));
        filter.useCase()
                .flatMap(desk.useCases()::find)
                .ifPresent(
                        useCase -> bar.set(ExceptionsNavigation.USE_CASE, Words.text("exceptions.of", useCase.name())));
        return bar;
    }

    private static <T extends Enum<T>> Map<String, String> choices(T[] values, Function<T, String> code) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(values).forEach(v -> choices.put(code.apply(v), Words.of(v)));
        return choices;
    }

    private KeysetGrid<ExceptionRequest> grid(ExceptionFilter filter) {
        KeysetGrid<ExceptionRequest> grid = new KeysetGrid<>(Words.text("exceptions.nav"), ExceptionRequest::id);
        grid.name(
                Words.text("exceptions.exception"),
                request -> request.key() + " · " + ExceptionWords.what(request),
                request -> ExceptionsNavigation.exception(request.key()));
        grid.text(Words.text("exceptions.use-case"), ExceptionRequest::useCaseName);
        grid.markup(Words.text("exceptions.state"), ExceptionWords::state);
        grid.markup(Words.text("exceptions.last-day"), request -> ExceptionWords.lastDay(request, ages));
        grid.text(Words.text("exceptions.asked"), request -> ages.at(request.askedAt()));
        grid.narrow(request -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                ExceptionsNavigation.exception(request.key()).href(),
                                request.key() + " · " + ExceptionWords.what(request))
                        + Markup.wrap("", ExceptionWords.state(request) + Markup.span("", request.useCaseName()))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> desk.queries().list(filter, cursor, limit));
        return grid;
    }

    private static EmptyState empty(ExceptionFilter filter) {
        if (!filter.equals(ExceptionFilter.all())) {
            return EmptyState.filtered(Words.text("exceptions.empty.filtered"))
                    .without(Words.text("exceptions.empty.all"), ExceptionsNavigation.exceptions());
        }
        return EmptyState.firstTime(Words.text("exceptions.empty.title"), Words.text("exceptions.empty.text"))
                .way(
                        Icon.LIST,
                        Words.text("exceptions.empty.way"),
                        Words.text("exceptions.empty.way.text"),
                        Buttons.link(Words.text("use-cases.nav"), InventoryNavigation.register()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("exceptions.nav")));
    }
}
