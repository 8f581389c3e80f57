package dev.remit.connector.n8n;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of a workflow, which n8n calls a node.
 *
 * @param type of node, without the {@code Tool} that n8n adds when an agent may call it
 * @param tool whether a model decides if and with what it runs
 */
record Step(Json node, String type, boolean tool) {

    /** A stored key that a step uses. */
    record Credential(String id, String name, String type, Evidence evidence) {

        String key() {
            return "credential:" + id;
        }

        /** Whether it is a header, a password or the like, which can be sent anywhere. */
        boolean forAnySystem() {
            return type.startsWith("http") || type.equals("oAuth1Api") || type.equals("oAuth2Api");
        }
    }

    private static final String LANGCHAIN = "@n8n/n8n-nodes-langchain.";

    /** Parameters that say how a step works, not which fields it fills. */
    private static final Set<String> NO_FIELDS = Set.of(
            "resource",
            "operation",
            "authentication",
            "mode",
            "select",
            "source",
            "sendBody",
            "jsonBody",
            "nodeCredentialType");

    private static final Pattern LITERAL_ADDRESS = Pattern.compile(
            "=?\\s*(https?)://([A-Za-z0-9.-]+)(?::\\d+)?(/[^?#{}\\s]*)?(?:[?#{\\s].*)?", Pattern.DOTALL);

    static Step of(Json node, Set<String> tools) {
        String type = node.requiredText("/type");
        String name = node.at("/name").text().orElse("");
        boolean made = type.endsWith("Tool") && type.startsWith(StepTable.BASE);
        return new Step(
                node, made ? type.substring(0, type.length() - "Tool".length()) : type, made || tools.contains(name));
    }

    boolean enabled() {
        return !node.at("/disabled").bool().orElse(false);
    }

    String nativeType() {
        return node.requiredText("/type");
    }

    String shortName() {
        return StepTable.shortName(type);
    }

    /** Whether it belongs to n8n's steps for models and agents. */
    boolean ofModels() {
        return type.startsWith(LANGCHAIN) || type.equals(StepTable.BASE + "openAi");
    }

    /** Whether n8n itself made it. */
    boolean official() {
        return type.startsWith(StepTable.BASE) || type.startsWith(LANGCHAIN);
    }

    /** The node's version if it is a whole number such as 1; those with a part behind the dot are newer. */
    long version() {
        return node.at("/typeVersion").integer().orElse(2L);
    }

    /** A parameter that is a text, also one picked from a list. */
    Optional<String> parameter(String name) {
        Json value = node.at("/parameters/" + name);
        return value.text().or(() -> value.at("/value").text()).filter(text -> !text.isBlank());
    }

    /** Whether a parameter has a value only when the workflow runs. */
    static boolean computed(String parameter) {
        return parameter.startsWith("=");
    }

    /** The address in a parameter, as far as it is written down; empty if its host is computed. Its query is left out. */
    Optional<URI> address(String parameter) {
        return parameter(parameter)
                .map(LITERAL_ADDRESS::matcher)
                .filter(Matcher::matches)
                .flatMap(Step::address);
    }

    private static Optional<URI> address(Matcher literal) {
        try {
            return Optional.of(
                    new URI(literal.group(1), literal.group(2).toLowerCase(Locale.ROOT), literal.group(3), null));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The stored keys it uses; one without an id cannot be told from others and is left to {@link Gaps}. */
    List<Credential> credentials() {
        List<Credential> credentials = new ArrayList<>();
        members(node.at("/credentials")).forEach((type, value) -> value.at("/id")
                .text()
                .filter(id -> !id.isBlank())
                .map(id -> new Credential(id, value.at("/name").text().orElse(id), type, value.evidence()))
                .ifPresent(credentials::add));
        return credentials;
    }

    boolean usesCredentials() {
        return members(node.at("/credentials")).values().stream()
                .anyMatch(value -> value.at("/name").isPresent());
    }

    /**
     * The single fields it fills, as it names them: n8n's names for usual ones, the other system's for added ones. Empty if it does
     * not list them.
     */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        Set<String> listed =
                new TreeSet<>(members(node.at("/parameters/columns/value")).keySet());
        for (String list : List.of("additionalFields", "updateFields")) {
            Map<String, Json> named = members(node.at("/parameters/" + list));
            named.keySet().stream().filter(name -> !name.endsWith("Ui")).forEach(listed::add);
            items(node.at("/parameters/" + list + "/customPropertiesUi/customPropertiesValues"), "/property", listed);
            items(node.at("/parameters/" + list + "/customFieldsUi/customFieldsValues"), "/fieldId", listed);
        }
        if (!listed.isEmpty()) {
            fields.addAll(listed);
            members(node.at("/parameters")).forEach((name, value) -> value.text()
                    .filter(text -> !NO_FIELDS.contains(name) && !name.endsWith("Id"))
                    .ifPresent(text -> fields.add(name)));
        }
        return fields;
    }

    private static void items(Json list, String name, Set<String> into) {
        if (list.isPresent() && list.text().isEmpty()) {
            list.items().forEach(each -> each.at(name).text().ifPresent(into::add));
        }
    }

    /** What an object holds; nothing if it is a text, which n8n sometimes writes instead. */
    static Map<String, Json> members(Json object) {
        return object.isPresent() && object.text().isEmpty() ? new TreeMap<>(object.members()) : Map.of();
    }
}
