package dev.remit.connector.wordpress;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** WordPress's JSON as observations. */
final class Readings {

    /** Namespaces of WordPress itself say nothing about what was added. */
    private static final Set<String> OF_WORDPRESS =
            Set.of("wp", "oembed", "wp-site-health", "wp-block-editor", "wp-abilities");

    private Readings() {}

    static Principal plugin(Json plugin) {
        String file = plugin.requiredText("/plugin");
        String slug = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
        String status = plugin.requiredText("/status");
        String name = plugin.at("/name").text().orElse(slug);
        Principal principal = Principal.of("plugin:" + file, Principal.Kind.PLUGIN, name, plugin.evidence())
                .withState(state(status))
                .withSignal(Signal.PLUGIN_SLUG, slug)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(Signal.DOMAIN, host(plugin))
                .withAttribute("status", status);
        for (String attribute : List.of("version", "author", "textdomain")) {
            principal = with(principal, attribute, plugin.at("/" + attribute));
        }
        return principal;
    }

    /** One per family of namespaces: {@code acme/v1} and {@code acme/v2} are one. */
    static List<Principal> namespaces(Json index) {
        Json namespaces = index.at("/namespaces");
        Map<String, List<String>> families = namespaces.items().stream()
                .map(each -> each.text().orElse(""))
                .filter(each -> !each.isBlank())
                .collect(Collectors.groupingBy(each -> each.split("/", 2)[0]));
        return families.entrySet().stream()
                .filter(family -> !OF_WORDPRESS.contains(family.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(family -> Principal.of(
                                "rest:" + family.getKey(),
                                Principal.Kind.PLUGIN,
                                "REST interface " + family.getKey(),
                                namespaces.evidence())
                        .withState(Principal.State.ACTIVE)
                        .withSignals(Signal.REST_NAMESPACE, family.getValue()))
                .toList();
    }

    static boolean hasAbilities(Json index) {
        return index.at("/namespaces").items().stream()
                .anyMatch(each -> each.text().orElse("").equals("wp-abilities/v1"));
    }

    static Principal person(Json user) {
        String name = user.at("/name").text().orElse("");
        String login = user.requiredText("/username");
        Set<String> roles = roles(user);
        Principal person = Principal.of(
                        userKey(user), Principal.Kind.PERSON, name.isBlank() ? login : name, user.evidence())
                .withState(held(user).isEmpty() ? Principal.State.INACTIVE : Principal.State.ACTIVE)
                .withSignals(Signal.DISPLAY_NAME, name.isBlank() ? List.of(login) : List.of(name, login))
                .withAttribute("username", login)
                .withAttribute("roles", String.join(", ", roles));
        return with(person, "registered_date", user.at("/registered_date"));
    }

    static String userKey(Json user) {
        return "user:" + user.requiredText("/id");
    }

    /** The rights that are in force; WordPress lists role names among them. */
    static Set<String> held(Json user) {
        Set<String> held = user.at("/capabilities").members().entrySet().stream()
                .filter(right -> right.getValue().bool().orElse(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        held.removeAll(roles(user));
        return held;
    }

    private static Set<String> roles(Json user) {
        return user.at("/roles").items().stream()
                .map(Json::text)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Principal applicationPassword(Json password, String user) {
        String name = password.requiredText("/name");
        Principal token = Principal.of(passwordKey(password), Principal.Kind.TOKEN, name, password.evidence())
                .withState(Principal.State.ACTIVE)
                .actingAs(user)
                .withSignal(Signal.DISPLAY_NAME, name);
        Optional<String> app = password.at("/app_id").text().filter(id -> !id.isBlank());
        return with(token.withSignals(Signal.APP_ID, app.stream().toList()), "created", password.at("/created"));
    }

    static String passwordKey(Json password) {
        return "application-password:" + password.requiredText("/uuid");
    }

    /** WordPress notes the use of an application password at most once a day. */
    static Use use(Json password) {
        Optional<String> at = password.at("/last_used").text();
        return at.isEmpty()
                ? Use.never(passwordKey(password), password.evidence())
                : Use.last(
                        passwordKey(password),
                        instant(at.get(), password),
                        password.at("/last_ip").text().filter(address -> !address.isBlank()),
                        password.evidence());
    }

    /** Who offers abilities: the part of their names before the slash. */
    static Principal abilityProvider(Json ability) {
        String provider = ability.requiredText("/name").split("/", 2)[0];
        return Principal.of(abilityKey(ability), Principal.Kind.PLUGIN, "Abilities of " + provider, ability.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.PLUGIN_SLUG, provider);
    }

    private static String abilityKey(Json ability) {
        return "abilities:" + ability.requiredText("/name").split("/", 2)[0];
    }

    /** An ability is a tool that an agent may call; one that does not declare itself read-only is taken for one that acts. */
    static Grant ability(Json ability) {
        boolean readOnly = ability.at("/meta/annotations/readonly").bool().orElse(false);
        return Grant.of(
                        abilityKey(ability),
                        readOnly ? Capability.SEE : Capability.TRIGGER,
                        ResourceKind.OTHER,
                        ability.requiredText("/name"),
                        Basis.DECLARED,
                        ability.evidence())
                .withReach(Grant.Reach.WORKSPACE)
                .through(Set.of(readOnly ? "readonly" : "not declared readonly"));
    }

    private static Principal with(Principal principal, String attribute, Json value) {
        return value.text()
                .filter(text -> !text.isBlank())
                .map(text -> principal.withAttribute(attribute, text))
                .orElse(principal);
    }

    private static Principal.State state(String status) {
        return switch (status) {
            case "active", "network-active" -> Principal.State.ACTIVE;
            case "inactive" -> Principal.State.INACTIVE;
            default -> Principal.State.UNKNOWN;
        };
    }

    private static List<String> host(Json plugin) {
        try {
            return plugin.at("/plugin_uri").text().map(URI::create).map(URI::getHost).stream()
                    .toList();
        } catch (IllegalArgumentException notAnAddress) {
            return List.of();
        }
    }

    /** WordPress gives these in UTC and without saying so. */
    private static Instant instant(String text, Json password) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    "The last use in the answer to " + password.evidence().request()
                            + " is not a time this connector understands.");
        }
    }
}
