package dev.remit.connector.hubspot;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow and what its steps do. Its code is looked through for addresses and packages and never reported. */
final class Workflow {

    private static final String HUBSPOT = "hubapi.com";

    private final Json read;
    private final List<Json> actions;
    private final Fields fields;

    Workflow(Json read, Fields fields) {
        this.read = read;
        this.fields = fields;
        actions = Readings.list(read.at("/actions"));
    }

    static String key(Json flow) {
        return Readings.workflow(flow.requiredText("/id"));
    }

    Principal principal() {
        String name = read.at("/name").text().orElseGet(() -> "Workflow " + read.requiredText("/id"));
        Set<String> types = actions.stream().map(Workflow::type).collect(Collectors.toCollection(TreeSet::new));
        Principal workflow = Principal.of(key(read), Principal.Kind.WORKFLOW, name, read.evidence())
                .withState(
                        read.at("/isEnabled").bool().orElse(false) ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(Signal.NODE_TYPE, types)
                .withSignals(Signal.DOMAIN, hosts())
                .withSignals(Signal.PACKAGE, packages())
                .withAttribute("runs for", Actions.resource(objectTypeId()));
        return types.isEmpty() ? workflow : workflow.withAttribute("steps", String.join(", ", types));
    }

    /** The names of the stored keys its steps use; HubSpot shows no values. */
    Map<String, Json> secrets() {
        Map<String, Json> secrets = new TreeMap<>();
        for (Json action : actions) {
            Readings.texts(action.at("/secretNames")).forEach(name -> secrets.put(name, action));
            action.at("/authSettings/secretName").text().ifPresent(name -> secrets.put(name, action));
        }
        return secrets;
    }

    /** Where it calls, HubSpot itself left out. */
    Set<String> hosts() {
        return actions.stream()
                .flatMap(action -> hosts(action).stream())
                .filter(host -> !host.endsWith(HUBSPOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether code runs in it. */
    boolean hasCode() {
        return actions.stream().anyMatch(action -> type(action).equals("CUSTOM_CODE"));
    }

    /** Whether it sends something to an address that is known only when it runs. */
    boolean hasComputedAddress() {
        return actions.stream()
                .anyMatch(action ->
                        type(action).equals("WEBHOOK") && hosts(action).isEmpty());
    }

    /** One grant each, with the fields of all steps that do the same. */
    Collection<Grant> grants() {
        Map<String, Grant> merged = new TreeMap<>();
        actions.stream()
                .flatMap(action -> grants(action).stream())
                .forEach(grant -> merged.merge(grant.key(), grant, Workflow::both));
        return merged.values();
    }

    private static Grant both(Grant one, Grant other) {
        // without a field, a step reaches the whole record
        boolean whole = one.fields().isEmpty() || other.fields().isEmpty();
        Set<String> names = new TreeSet<>(whole ? Set.of() : one.fields());
        if (!whole) {
            names.addAll(other.fields());
        }
        Set<String> rights = new TreeSet<>(one.rights());
        rights.addAll(other.rights());
        boolean more = one.sensitivity() == Sensitivity.UNKNOWN
                || (other.sensitivity() != Sensitivity.UNKNOWN
                        && one.sensitivity().compareTo(other.sensitivity()) < 0);
        return one.onFields(names).through(rights).withSensitivity(more ? other.sensitivity() : one.sensitivity());
    }

    private List<Grant> grants(Json action) {
        return switch (type(action)) {
            case "WEBHOOK" -> webhook(action);
            case "CUSTOM_CODE" -> code(action);
            case "STATIC_BRANCH", "LIST_BRANCH", "AB_TEST_BRANCH" -> List.of();
            default ->
                Actions.effect(action, objectTypeId()).stream()
                        .map(effect -> effect(effect, action))
                        .toList();
        };
    }

    private Grant effect(Actions.Effect effect, Json action) {
        Sensitivity sensitivity = effect.type()
                .map(type -> fields.of(type, effect.fields()))
                .orElse(effect.kind() == ResourceKind.MESSAGE ? Sensitivity.PERSONAL : Sensitivity.UNKNOWN);
        return grant(effect.can(), effect.kind(), effect.resource(), action)
                .onFields(effect.fields())
                .withSensitivity(sensitivity);
    }

    /** A POST sends the record, or the properties that were chosen; a GET its parameters. */
    private List<Grant> webhook(Json action) {
        Grant seen = records(Capability.SEE, action, properties(action.at("/queryParams")));
        List<Grant> grants = new ArrayList<>(List.of(seen));
        Optional<String> host = hosts(action).stream().findFirst();
        Grant call = grant(Capability.TRIGGER, ResourceKind.OTHER, "webhooks", action);
        grants.add(host.map(call::in).orElse(call));
        if (action.at("/method").text().filter("POST"::equals).isPresent()) {
            Grant kept = records(Capability.STORE, action, List.copyOf(seen.fields()));
            grants.add(host.map(kept::in).orElse(kept));
        }
        return grants;
    }

    private List<Grant> code(Json action) {
        List<Grant> grants = new ArrayList<>();
        List<String> given = properties(action.at("/inputFields"));
        if (!given.isEmpty()) {
            grants.add(records(Capability.SEE, action, given));
        }
        Grant call = grant(Capability.TRIGGER, ResourceKind.OTHER, "custom code", action);
        Set<String> hosts = hosts(action);
        if (hosts.isEmpty()) {
            grants.add(call);
        }
        List<String> keys = Readings.texts(action.at("/secretNames"));
        for (String host : hosts) {
            boolean home = host.endsWith(HUBSPOT);
            grants.add(home ? call : call.in(host));
            if (home && !keys.isEmpty()) {
                grants.add(Grant.of(
                                key(read),
                                Capability.CHANGE,
                                ResourceKind.OTHER,
                                "whatever a stored key allows",
                                Basis.INFERRED,
                                action.evidence())
                        .withMode(Grant.Mode.APPLICATION)
                        .through(keys.stream()
                                .map(key -> "code calls HubSpot with the key " + key)
                                .toList()));
            }
        }
        return grants;
    }

    private Grant records(Capability can, Json action, List<String> properties) {
        Optional<ObjectType> type = ObjectType.withId(objectTypeId());
        return grant(
                        can,
                        type.map(ObjectType::kind).orElse(ResourceKind.OTHER),
                        Actions.resource(objectTypeId()),
                        action)
                .onFields(properties)
                .withSensitivity(type.map(each -> fields.of(each, properties)).orElse(Sensitivity.UNKNOWN));
    }

    private Grant grant(Capability can, ResourceKind kind, String resource, Json action) {
        return Grant.of(key(read), can, kind, resource, Basis.DECLARED, action.evidence())
                .withReach(Grant.Reach.FILTERED)
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of(type(action)));
    }

    private String objectTypeId() {
        return read.at("/objectTypeId").text().orElse("unknown");
    }

    private Set<String> packages() {
        return actions.stream()
                .flatMap(action -> action.at("/sourceCode").text().stream())
                .flatMap(Actions::packages)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hosts(Json action) {
        return Stream.concat(
                        action.at("/webhookUrl").text().flatMap(Readings::host).stream(),
                        action.at("/sourceCode").text().stream().flatMap(Actions::hosts))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> properties(Json inputs) {
        return Readings.list(inputs).stream()
                .flatMap(input -> input.at("/value/propertyName").text().stream())
                .toList();
    }

    /** The type, or for HubSpot's own and apps' steps the id of their type. */
    private static String type(Json action) {
        return action.at("/actionTypeId")
                .text()
                .or(() -> action.at("/type").text())
                .orElse("unknown");
    }
}
