package dev.remit.ui.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.idp.Accounts;
import dev.remit.isolation.Neighbour;
import dev.remit.scan.ScanFixture;
import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every HTTP endpoint, asked by somebody signed in to one workspace with ids of another: in the path, as each parameter, as
 * parameters and headers by which a workspace might be named. Nothing of the other is shown or changed, and the session stays
 * where it is.
 */
@ConsoleTest
@Import({TestConnectors.class, ScanFixture.class})
class EndpointsTest {

    private static final String PASSWORD = "correct horse battery staple";

    /** Names that a careless endpoint would take a workspace from. */
    private static final List<String> TENANT = List.of("tenant", "tenant_id", "tenantId", "workspace", "app.tenant_id");

    private static final String[] TENANT_HEADERS = {"X-Tenant", "X-Tenant-Id", "X-Workspace", "X-Workspace-Id", "Tenant"
    };

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Accounts accounts;

    private final StubSystem system = StubSystem.start();
    private Neighbour neighbour;
    private List<Neighbour.Id> ids;
    private Browser stranger;

    @BeforeEach
    void twoWorkspaces() {
        neighbour = Neighbour.with(beans, system);
        ids = neighbour.ids();
        stranger = signedIn(workspaces.open());
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void noEndpointShowsOrChangesAnythingOfAnotherWorkspaceWhateverTheRequestSays() {
        String me = stranger.get("/api/me").text();
        Map<String, String> rows = neighbour.rows();
        Set<String> wrong = new TreeSet<>();
        for (Endpoint endpoint : endpoints()) {
            samples().forEach(id -> {
                Shown shown = endpoint.ask(
                        stranger, id.value(), neighbour.workspace().tenant().value());
                neighbour
                        .seenIn(shown.text(), ids, Optional.of(id.value()))
                        .forEach(seen -> wrong.add(endpoint + " with " + id + " shows " + seen));
                if (shown.status() >= 500 && !endpoint.path().equals("/error")) {
                    wrong.add(endpoint + " with " + id + " breaks");
                }
            });
            assertThat(stranger.get("/api/me").text())
                    .as("who and where one is, after " + endpoint)
                    .isEqualTo(me);
        }
        assertThat(wrong).isEmpty();
        assertThat(neighbour.rows()).isEqualTo(rows);
    }

    /** Else the test above would be content with endpoints that are not there, or show nothing to anybody. */
    @Test
    void theSameEndpointsShowThePeopleOfThatWorkspaceTheirOwn() {
        Browser own = signedIn(neighbour.workspace());
        assertThat(own.get("/api/me").text()).contains(Neighbour.CANARY + " Holding");
        assertThat(endpoints())
                .extracting(Endpoint::toString)
                .contains("GET /api/me", "POST /workspace", "GET /actuator/health");
    }

    private Browser signedIn(Workspace workspace) {
        String email = "ada." + UUID.randomUUID() + "@example.test";
        workspace.member("Ada", email, "administrator");
        accounts.create(email, "Ada", PASSWORD);
        Browser browser = Browser.at(port);
        browser.signIn(email, PASSWORD);
        return browser.standStill();
    }

    /** Of Spring MVC and of the actuator. What Vaadin serves are views and what they hand out. */
    private List<Endpoint> endpoints() {
        return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .map(RequestMappingInfoHandlerMapping::getHandlerMethods)
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Neighbour.Id> samples() {
        return ids.stream().collect(Collectors.toMap(Neighbour.Id::table, id -> id, (a, b) -> a)).values().stream();
    }

    /** A method and a path, and the parameters it asks for. */
    private record Endpoint(RequestMethod method, String path, List<String> parameters) {

        static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
            List<String> parameters = Stream.of(handler.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(Endpoint::name)
                    .toList();
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                    .stream().flatMap(method -> mapping.getPatternValues().stream()
                            .map(path -> new Endpoint(method, path, parameters)));
        }

        private static String name(MethodParameter parameter) {
            String named = parameter.getParameterAnnotation(RequestParam.class).value();
            return named.isEmpty() ? parameter.getParameter().getName() : named;
        }

        Shown ask(Browser browser, UUID id, UUID tenant) {
            Map<String, String> said = new HashMap<>();
            parameters.forEach(name -> said.put(name, id.toString()));
            TENANT.forEach(name -> said.put(name, tenant.toString()));
            String asked = path.replaceAll("\\{[^}]*}|\\*+", id.toString());
            if (method == RequestMethod.POST) {
                return browser.submit(browser.get("/workspace"), asked, said);
            }
            String query = said.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining("&"));
            return browser.get(
                    asked + "?" + query,
                    Stream.of(TENANT_HEADERS)
                            .flatMap(name -> Stream.of(name, tenant.toString()))
                            .toArray(String[]::new));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
