package dev.remit.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Logo;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.navigation.Navigation;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** The shell: the drawer at the left, and the sheet with the top bar and the view. */
@PermitAll
@JsModule("context://js/remit-shell.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN = "main";

    private final Main main = new Main();
    private final TopBar top;

    MainLayout(Navigation navigation, CurrentUser user, Workspaces workspaces, ObjectProvider<FindContribution> finds) {
        setPrimarySection(Section.DRAWER);
        addClassName("rm-shell");
        addToDrawer(identity(workspaces));
        for (NavGroup group : List.of(
                NavGroup.TOP,
                NavGroup.INVENTORY,
                NavGroup.ACCESS,
                NavGroup.RISK,
                NavGroup.POLICY,
                NavGroup.EVIDENCE,
                NavGroup.SETTINGS)) {
            group(group, navigation.items(group)).ifPresent(this::addToDrawer);
        }
        List<NavItem> all = navigation.items();
        Optional<NavItem> request =
                navigation.items(NavGroup.NEW_REQUEST).stream().findFirst();
        String name = user.find().map(Actor::name).orElse("");
        PostForm signOut = new PostForm("sign-out");
        PersonMenu person = new PersonMenu(
                name,
                navigation.items(NavGroup.PERSON),
                () -> new KeysDialog(all).open(),
                () -> signOut.submit(Map.of()));
        top = new TopBar(finds.stream().findAny().isPresent(), request, person);
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        Div sheet = new Div(top, main, live("polite"), live("assertive"), signOut);
        sheet.addClassName("rm-sheet");
        setContent(sheet);
        getElement().setAttribute("data-keys", keys(all, request));
        getElement().addEventListener("rm-keys", e -> new KeysDialog(all).open());
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#" + MAIN, Words.text("shell.skip"));
        skip.addClassName("rm-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static com.vaadin.flow.component.html.Section identity(Workspaces workspaces) {
        Div brand = new Div(new Glyph(Logo.markup()), new Span(Words.text("shell.name")));
        brand.addClassName("rm-brand");
        var section = new com.vaadin.flow.component.html.Section(
                skipLink(), brand, new WorkspaceSwitcher(workspaces.choices()));
        section.setAriaLabel(Words.text("shell.workspace-region"));
        return section;
    }

    private static Optional<SideNav> group(NavGroup group, List<NavItem> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        SideNav nav = new SideNav();
        nav.addClassName("rm-nav-" + group.name().toLowerCase(Locale.ROOT));
        if (group == NavGroup.TOP || group == NavGroup.SETTINGS) {
            nav.getElement().setAttribute("aria-label", Words.of(group));
        } else {
            nav.setLabel(Words.of(group));
        }
        items.forEach(item -> nav.addItem(entry(item)));
        return Optional.of(nav);
    }

    private static SideNavItem entry(NavItem item) {
        SideNavItem entry = new SideNavItem(
                Words.text(item.messageKey()), item.path(), item.icon().glyph());
        entry.setMatchNested(!item.path().isEmpty());
        item.count().get().ifPresent(count -> {
            Span number = new Span(Numbers.exact(count));
            number.addClassName(item.place().group() == NavGroup.TOP ? "rm-count-hot" : "rm-count");
            entry.setSuffixComponent(number);
        });
        return entry;
    }

    private static Div live(String politeness) {
        Div region = new Div();
        region.setId("rm-live-" + politeness);
        region.addClassName("rm-visually-hidden");
        region.getElement().setAttribute("aria-live", politeness);
        return region;
    }

    private static String keys(List<NavItem> items, Optional<NavItem> request) {
        Map<String, String> keys = new TreeMap<>();
        items.forEach(i -> i.place().goTo().ifPresent(letter -> keys.put("g" + letter, i.path())));
        request.ifPresent(i -> keys.put("n", i.path()));
        return JsonMapper.shared().writeValueAsString(keys);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getActiveChain().stream()
                .filter(HasCrumbs.class::isInstance)
                .map(HasCrumbs.class::cast)
                .findFirst()
                .ifPresent(view -> top.show(view.crumbs()));
    }
}
