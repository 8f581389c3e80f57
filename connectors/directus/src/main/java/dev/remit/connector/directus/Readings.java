package dev.remit.connector.directus;

import dev.remit.plugin.Approval;
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
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directus's JSON as observations. */
final class Readings {

    static final String EVERYBODY = "public";
    static final String WHATEVER_THEY_MAY = "whatever the person it acts for may read and change";

    private static final Set<String> IN_THE_BROWSER =
            Set.of("interface", "display", "layout", "module", "panel", "theme");

    private Readings() {}

    static String user(String id) {
        return "user:" + id;
    }

    static String token(String id) {
        return "token:" + id;
    }

    static Principal person(Json user, Optional<String> role) {
        String id = user.requiredText("/id");
        Principal person = inState(Principal.of(user(id), Principal.Kind.PERSON, name(user), user.evidence()), user)
                .withSignal(Signal.DISPLAY_NAME, name(user))
                .withAttribute("signs in with", user.at("/provider").text().orElse("default"));
        return role.map(name -> person.withAttribute("role", name)).orElse(person);
    }

    static Principal everybody(Evidence evidence) {
        return Principal.of(EVERYBODY, Principal.Kind.PERSON, "Anybody, without signing in", evidence)
                .withState(Principal.State.ACTIVE);
    }

    /** A token that opens the door in the name of a user; what used it says more than its name. */
    static Principal token(Json user, Collection<String> agents) {
        String id = user.requiredText("/id");
        return inState(
                        Principal.of(token(id), Principal.Kind.TOKEN, "Static token of " + name(user), user.evidence()),
                        user)
                .actingAs(user(id))
                .withSignal(Signal.DISPLAY_NAME, name(user))
                .withSignals(Signal.USER_AGENT, agents);
    }

    private static String name(Json user) {
        String name = Stream.of("/first_name", "/last_name")
                .flatMap(part -> user.at(part).text().stream())
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? user.requiredText("/id") : name;
    }

    /** The state of a user or flow; one that Directus had not heard of when this was written is kept in its own word. */
    static Principal inState(Principal principal, Json read) {
        String status = read.at("/status").text().orElse("unknown");
        return switch (status) {
            case "active" -> principal.withState(Principal.State.ACTIVE);
            case "draft", "invited", "unverified", "suspended", "archived", "inactive" ->
                principal.withState(Principal.State.INACTIVE);
            default -> principal.withAttribute("status", status);
        };
    }

    static Principal extension(Json extension) {
        String name = extension
                .at("/schema/name")
                .text()
                .or(() -> extension.at("/meta/folder").text())
                .orElseGet(() -> extension.requiredText("/id"));
        return Principal.of(
                        "extension:" + extension.requiredText("/id"), Principal.Kind.PLUGIN, name, extension.evidence())
                .withState(
                        extension.at("/meta/enabled").bool().orElse(true)
                                ? Principal.State.ACTIVE
                                : Principal.State.INACTIVE)
                .withSignal(Signal.PACKAGE, name)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withAttribute("kind", extension.at("/schema/type").text().orElse("unknown"))
                .withAttribute("version", extension.at("/schema/version").text().orElse("unknown"))
                .withAttribute("source", extension.at("/meta/source").text().orElse("unknown"));
    }

    /** Code that runs inside Directus can do what Directus can, unless it is shut in; in the browser, what the person can. */
    static List<Grant> ofCode(Principal extension, Json read) {
        if (extension.state() == Principal.State.INACTIVE
                || read.at("/schema/sandbox/enabled").bool().orElse(false)) {
            return List.of();
        }
        if (IN_THE_BROWSER.contains(read.at("/schema/type").text().orElse(""))) {
            return delegated(extension.key(), Basis.INFERRED, "runs as code in the browser", read);
        }
        return Stream.of(Capability.SEE, Capability.STORE, Capability.CHANGE)
                .map(each -> Grant.of(
                                extension.key(),
                                each,
                                ResourceKind.CONTENT,
                                "all collections",
                                Basis.INFERRED,
                                read.evidence())
                        .withReach(Grant.Reach.TENANT)
                        .withSensitivity(Grant.Sensitivity.PERSONAL)
                        .withMode(Grant.Mode.APPLICATION)
                        .through(Set.of("runs as code inside Directus")))
                .toList();
    }

    /** See and change whatever somebody may for whom it acts. */
    static List<Grant> delegated(String principal, Basis basis, String right, Json read) {
        return Stream.of(Capability.SEE, Capability.CHANGE)
                .map(each -> Grant.of(principal, each, ResourceKind.CONTENT, WHATEVER_THEY_MAY, basis, read.evidence())
                        .withReach(Grant.Reach.FILTERED)
                        .withMode(Grant.Mode.DELEGATED)
                        .through(Set.of(right)))
                .toList();
    }

    static Approval approval(String principal, String mechanism, Optional<String> user, Json read, String when) {
        return new Approval(
                principal,
                mechanism,
                user.map(Readings::user),
                read.at(when).text().map(text -> instant(text, read)),
                read.evidence());
    }

    /** Directus gives some times with their zone and some, in UTC, without. */
    static Instant instant(String text, Json read) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    "A time in the answer to " + read.evidence().request() + " is none this connector understands.");
        }
    }

    /** The host of an address; nothing if it is computed when it is used. */
    static Optional<String> host(Optional<String> address) {
        try {
            return address.map(URI::create).flatMap(uri -> Optional.ofNullable(uri.getHost()));
        } catch (IllegalArgumentException computed) {
            return Optional.empty();
        }
    }

    static List<Json> list(Json list) {
        return list.isPresent() ? list.items() : List.of();
    }

    static List<String> texts(Json list) {
        return list(list).stream().flatMap(each -> each.text().stream()).toList();
    }
}
