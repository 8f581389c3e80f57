package dev.remit.ui.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import dev.remit.identity.PersonId;
import dev.remit.isolation.Neighbour;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.OpenPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page, opened by an administrator of one workspace under every address that names something of another: as its path and
 * as each parameter that the page's sources speak of. Nothing of the other may be sent to the browser.
 */
@DatabaseTest
class ViewsTest {

    /** Pages that show nobody anything of a workspace, and why. */
    private static final Map<String, String> EMPTY = Map.ofEntries(
            Map.entry("connections/new", "a form to fill in"),
            Map.entry("incidents/new", "a form to fill in"),
            Map.entry("controls", "figures, which name nobody"),
            Map.entry("controls/new", "an empty form"),
            Map.entry("controls/coverage", "figures, which name nobody"),
            Map.entry("decision-rights/:decision", "goes by a kind of decision, which is none of the ids tried here"),
            Map.entry("disclosures/new", "an empty form"),
            Map.entry("exceptions/new", "an empty form"),
            Map.entry("kpis", "figures, which name nobody"),
            Map.entry("notifications", "kinds of things, which name nobody"),
            Map.entry("ownership/hand-over", "asks first whose; the service's own test shows what of them is seen"),
            Map.entry("ownership/templates/:function", "goes by a function, which is none of the ids tried here"),
            Map.entry("policies/ask", "says what policies answer, and nobody asked"),
            Map.entry("policies/new", "an empty form"),
            Map.entry("prompts/:prompt", "goes by a key, which is none of the ids tried here"),
            Map.entry("prompts/new", "an empty form"),
            Map.entry("tool-approvals/new", "an empty form; which tool is in its address"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Neighbour neighbour;
    private List<Neighbour.Id> ids;

    @BeforeEach
    void neighbour() {
        neighbour = Neighbour.with(beans, system);
        ids = neighbour.ids();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void noPageSendsAnythingOfAnotherWorkspaceWhateverItsAddressNames() {
        Workspace ours = workspaces.open();
        PersonId stranger = ours.person("Stranger", "administrator");
        Set<String> wrong = new TreeSet<>();
        ours.as(stranger, () -> {
            try (OpenPages pages = new OpenPages(beans)) {
                pages.all().stream().flatMap(this::addresses).forEach(named -> {
                    OpenPages.Sent sent = pages.open(named.address());
                    neighbour
                            .seenIn(sent.words() + sent.shell(), ids, named.id())
                            .forEach(seen -> wrong.add(named.address().href() + " shows " + seen));
                    if (sent.view().getSimpleName().equals("FailureView")) {
                        wrong.add(named.address().href() + " breaks the page");
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Else the test above would be content with pages that show nothing to anybody. */
    @Test
    void theSamePagesShowThePeopleOfThatWorkspaceTheirOwn() {
        Set<String> silent = new TreeSet<>();
        neighbour.workspace().as(neighbour.administrator(), () -> {
            try (OpenPages pages = new OpenPages(beans)) {
                for (RouteData page : pages.all()) {
                    boolean shows = Stream.concat(paths(page), words(page)).anyMatch(named -> !neighbour
                            .seenIn(pages.open(named.address()).words(), ids, named.id())
                            .isEmpty());
                    if (!shows) {
                        silent.add(page.getTemplate());
                    }
                }
            }
        });
        assertThat(silent).isEqualTo(EMPTY.keySet());
    }

    /**
     * An address.
     *
     * @param id what of the neighbour's it names
     */
    private record Named(Address address, Optional<UUID> id) {}

    private Stream<Named> addresses(RouteData page) {
        String path = page.getTemplate().replaceAll("/:\\w+\\?", "");
        Stream<Named> queries = path.contains(":")
                ? Stream.empty()
                : Parameters.spokenOfBy(page.getNavigationTarget()).stream().flatMap(name -> samples()
                        .map(id -> new Named(
                                Address.of(path).with(name, id.value().toString()), Optional.of(id.value()))));
        return Stream.of(paths(page), queries, words(page)).flatMap(all -> all);
    }

    /** What might be searched for. */
    private static Stream<Named> words(RouteData page) {
        return page.getTemplate().contains(":")
                ? Stream.empty()
                : Parameters.spokenOfBy(page.getNavigationTarget()).stream()
                        .map(name -> new Named(
                                Address.of(page.getTemplate()).with(name, Neighbour.CANARY), Optional.empty()));
    }

    private Stream<Named> paths(RouteData page) {
        String template = page.getTemplate();
        Stream<Named> plain = template.matches(".*:\\w+(/.*)?$")
                ? Stream.empty()
                : Stream.of(new Named(Address.of(template.replaceAll("/:\\w+\\?", "")), Optional.empty()));
        if (!template.contains(":")) {
            return plain;
        }
        Stream<Named> known = Stream.of("F-1", "I-3", "X-1", "1", "decided", "PG-01", "prohibited", "GV-02")
                .map(key -> Address.of(template.replaceAll(":\\w+\\??", key)))
                .flatMap(address -> Stream.of(address, address.with("view", "use-cases")))
                .map(address -> new Named(address, Optional.empty()));
        Stream<Named> named = ids.stream()
                .map(id -> new Named(
                        Address.of(template.replaceAll(":\\w+\\??", id.value().toString())), Optional.of(id.value())));
        return Stream.of(plain, known, named).flatMap(all -> all);
    }

    /** One id of each table. */
    private Stream<Neighbour.Id> samples() {
        return ids.stream().collect(Collectors.toMap(Neighbour.Id::table, id -> id, (a, b) -> a)).values().stream();
    }
}
