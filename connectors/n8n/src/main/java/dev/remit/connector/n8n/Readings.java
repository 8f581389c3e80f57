package dev.remit.connector.n8n;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** n8n's JSON as observations, but for workflows. */
final class Readings {

    private Readings() {}

    static String userKey(Json user) {
        return "user:" + user.requiredText("/id");
    }

    static Principal person(Json user) {
        String name = Stream.of(
                        user.at("/firstName").text(), user.at("/lastName").text())
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .reduce((first, last) -> first + " " + last)
                .orElse("invited user");
        boolean pending = user.at("/isPending").bool().orElse(false);
        Principal person = Principal.of(userKey(user), Principal.Kind.PERSON, name, user.evidence())
                .withState(pending ? Principal.State.INACTIVE : Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name);
        return user.at("/role")
                .text()
                .map(role -> person.withAttribute("role", role))
                .orElse(person);
    }

    /** A stored key as a step names it. n8n says neither whether it still works nor what it allows. */
    static Principal credential(Step.Credential credential, Optional<String> host) {
        return Principal.of(credential.key(), Principal.Kind.TOKEN, credential.name(), credential.evidence())
                .withSignal(Signal.DISPLAY_NAME, credential.name())
                .withSignals(Signal.DOMAIN, host.stream().toList())
                .withAttribute("type", credential.type());
    }

    /** A stored key as a list names it, which need not say its type. */
    static Principal credential(Json credential) {
        String id = credential.requiredText("/id");
        String name = credential.at("/name").text().orElse(id);
        Principal token = Principal.of("credential:" + id, Principal.Kind.TOKEN, name, credential.evidence())
                .withSignal(Signal.DISPLAY_NAME, name);
        return credential
                .at("/type")
                .text()
                .map(type -> token.withAttribute("type", type))
                .orElse(token);
    }

    /** The nodes that n8n's makers did not make: packages from the community, and files on the server. */
    static List<Principal> foreignNodes(Json audit) {
        return risks(audit).stream()
                .filter(section -> section.at("/location").isPresent())
                .flatMap(section -> section.at("/location").items().stream())
                .flatMap(each -> foreignNode(each).stream())
                .toList();
    }

    /** The audit is a list without entries if n8n finds nothing to say. */
    private static List<Json> risks(Json audit) {
        Json nodes = audit.at("/Nodes Risk Report");
        return nodes.isPresent() ? nodes.at("/sections").items() : audit.items();
    }

    private static Optional<Principal> foreignNode(Json location) {
        String kind = location.at("/kind").text().orElse("");
        if (kind.equals("node")) {
            return Optional.empty();
        }
        String type = location.requiredText("/nodeType");
        Principal node = Principal.of("node:" + type, Principal.Kind.PLUGIN, type, location.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.NODE_TYPE, type)
                .withAttribute("made by", maker(kind));
        return Optional.of(location.at("/packageUrl")
                .text()
                .map(address -> address.substring(address.indexOf("/package/") + "/package/".length()))
                .map(name -> node.withSignal(Signal.PACKAGE, name).withAttribute("package", name))
                .orElse(node));
    }

    private static String maker(String kind) {
        return switch (kind) {
            case "community" -> "the community";
            case "custom" -> "somebody with access to the server";
            default -> "unknown (" + kind + ")";
        };
    }

    /** What follows from being code inside n8n: nothing there is closed to it. */
    static Stream<Grant> ofCode(Principal node) {
        return Stream.of(
                ofCode(node, Capability.SEE, ResourceKind.CREDENTIAL, "credentials", Grant.Sensitivity.SECRET),
                ofCode(
                        node,
                        Capability.SEE,
                        ResourceKind.WORKFLOW,
                        "workflows and their runs",
                        Grant.Sensitivity.PERSONAL),
                ofCode(
                        node,
                        Capability.CHANGE,
                        ResourceKind.WORKFLOW,
                        "workflows and their runs",
                        Grant.Sensitivity.PERSONAL),
                ofCode(node, Capability.STORE, ResourceKind.OTHER, "files of the server", Grant.Sensitivity.UNKNOWN),
                ofCode(
                        node,
                        Capability.TRIGGER,
                        ResourceKind.OTHER,
                        "calls to other systems",
                        Grant.Sensitivity.UNKNOWN));
    }

    private static Grant ofCode(
            Principal node, Capability capability, ResourceKind kind, String resource, Grant.Sensitivity sensitivity) {
        Evidence evidence = node.evidence();
        return Grant.of(node.key(), capability, kind, resource, Basis.INFERRED, evidence)
                .withReach(Grant.Reach.TENANT)
                .withSensitivity(sensitivity)
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of("runs as code inside n8n"));
    }

    /** When an execution began; n8n gives none to one that waits for its turn. */
    static Optional<Instant> started(Json execution) {
        return execution.at("/startedAt").text().map(text -> instant(text, execution));
    }

    private static Instant instant(String text, Json execution) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    "The start in the answer to " + execution.evidence().request()
                            + " is not a time this connector understands.");
        }
    }
}
