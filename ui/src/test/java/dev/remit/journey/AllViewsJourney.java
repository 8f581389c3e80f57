package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every page there is, opened by somebody who may open it: light, dark, on a phone, and very narrow. */
class AllViewsJourney extends Journey {

    /** The narrowest page that must do without sideways scrolling, as WCAG has it. */
    private static final int NARROWEST = 320;

    /** A table of capabilities by integrations cannot be narrower than its columns. */
    private static final String ACCESS_MAP = "access";

    /** Of the links to one view so many are followed: one page may lack what the next has. */
    private static final int ALIKE = 6;

    /** Views that no link has led to yet, as patterns of their addresses. */
    private final Set<String> unseen = new TreeSet<>(VIEWS);

    @Test
    void everyViewIsReachedByLinksAndIsAccessibleInLightAndDarkAndOnAPhone() {
        walk(visitor().signIn("Nadia Okafor"));
        // who has drafts
        walk(visitor().signIn("Jonas Falk"));
        assertThat(unseen).as("views that no link leads to").isEmpty();
    }

    /** From the drawer on: every page that shows a view not seen yet, and all tabs of it. */
    private void walk(Visitor visitor) {
        visitor.open("decisions").arrive();
        Deque<String> open = new ArrayDeque<>();
        for (Locator item : visitor.page().locator("vaadin-side-nav-item").all()) {
            open.add(Objects.requireNonNullElse(item.getAttribute("path"), ""));
        }
        open.add("find?q=e");
        // nothing is stopped in the demo now
        open.add("stops?show=all");
        open.add("use-cases/new");
        // the menu of whoever is signed in is no link
        open.add("notifications");
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> queued = new HashMap<>();
        while (!open.isEmpty()) {
            String page = open.removeFirst();
            if (unseen.remove(viewOf(page))) {
                look(visitor, page);
                for (String tab : links(visitor, "main .rm-tabs a")) {
                    if (seen.add(tab) && !tab.equals(page)) {
                        look(visitor, tab);
                    }
                }
                visitor.open(page).arrive().settle();
            } else if (seen.add(page)) {
                visitor.open(page).arrive().settle();
            } else {
                continue;
            }
            links(visitor, "main a, vaadin-app-layout > header a").stream()
                    .filter(link -> unseen.contains(viewOf(link)))
                    .filter(link -> queued.merge(viewOf(link), 1, Integer::sum) <= ALIKE)
                    .forEach(open::add);
        }
    }

    private static void look(Visitor visitor, String page) {
        String name = page.isEmpty()
                ? "view-home"
                : "view-"
                        + page.replaceFirst("\\?.*", "")
                                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one")
                                .replace('/', '-');
        visitor.open(page).arrive().settle();
        assertThat(visitor.page().locator("main h1").first().textContent())
                .as("title of " + page)
                .isNotBlank();
        visitor.look(name).lookInTheDark(name + "-dark").lookOnAPhone(name + "-phone");
        if (!page.startsWith(ACCESS_MAP)) {
            visitor.holdNarrow(NARROWEST, page);
        }
    }

    private static Set<String> links(Visitor visitor, String where) {
        Set<String> links = new LinkedHashSet<>();
        for (Locator link : visitor.page().locator(where).all()) {
            String address = link.getAttribute("href");
            if (address != null && !address.contains(":") && !address.startsWith("#")) {
                links.add(address.replaceFirst("^/", ""));
            }
        }
        return links;
    }

    /** The view an address shows; itself if none does. */
    private static String viewOf(String address) {
        String path = address.replaceFirst("[?#].*", "");
        // the more a pattern says, the better: "connections/new" is no connection's id
        return VIEWS.stream()
                .filter(view -> Pattern.matches(pattern(view), path))
                .min(java.util.Comparator.comparingLong(
                        view -> view.chars().filter(c -> c == ':').count()))
                .orElse(address);
    }

    private static String pattern(String view) {
        return view.replaceAll(":\\w+", "[^/]+");
    }

    private static final Set<String> VIEWS = views();

    private static Set<String> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("dev.remit.ui").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .filter(name -> !name.contains(".gallery."))
                .map(AllViewsJourney::route)
                // with and without a part that may be left out, it is two pages
                .flatMap(route -> route.endsWith("?")
                        ? Stream.of(route.replaceFirst("/:\\w+\\?$", ""), route.substring(0, route.length() - 1))
                        : Stream.of(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
