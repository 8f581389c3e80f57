package dev.remit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.token.TokenScope;
import dev.remit.testing.Caller;
import dev.remit.testing.ConsoleTest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the description says is there, and what is there it says. */
@ConsoleTest
class ApiDescriptionTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointIsDescribedAndEveryDescribedOneIsThere() {
        assertThat(described()).isEqualTo(served()).contains("get /api/v1/token");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();
        Set<String> references = new TreeSet<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asString()));

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void theScopesOfATokenAreThoseThatThereAre() {
        JsonNode scopes = document().at("/components/schemas/Token/properties/scopes/items/enum");

        assertThat(scopes.values())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        Arrays.stream(TokenScope.values()).map(TokenScope::code).toList());
    }

    private JsonNode document() {
        return Caller.without(port).get("/api/v1/openapi.json").json();
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        document().get("paths").forEachEntry((path, item) -> item.propertyNames().stream()
                .filter(VERBS::contains)
                .forEach(verb -> described.add(verb + " " + path)));
        return described;
    }

    private Set<String> served() {
        return mapping.getHandlerMethods().keySet().stream()
                .map(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.endsWith("**"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(verb -> verb.name().toLowerCase(Locale.ROOT) + " " + path))
                        .toList())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
