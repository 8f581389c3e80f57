package dev.remit.connector.keycloak;

import dev.remit.plugin.Approval;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keycloak's JSON as observations. */
final class Readings {

    private static final String CREATED = "created";
    private static final String ENABLED = "/enabled";

    private Readings() {}

    static Principal client(Client client, Json read) {
        List<String> redirects = Client.texts(read.at("/redirectUris"));
        Stream<String> addresses = Stream.of(
                        redirects.stream(),
                        Client.texts(read.at("/webOrigins")).stream(),
                        Stream.of("/rootUrl", "/baseUrl").flatMap(each -> read.at(each).text().stream()))
                .flatMap(each -> each);
        Principal principal = Principal.of(client.key(), Principal.Kind.APP, client.name(), read.evidence())
                .withState(state(read))
                .withSignal(Signal.CLIENT_ID, client.clientId())
                .withSignal(Signal.DISPLAY_NAME, client.name())
                .withSignals(
                        Signal.REDIRECT_URI,
                        redirects.stream().filter(each -> each.contains(":")).toList())
                .withSignals(
                        Signal.DOMAIN,
                        addresses.flatMap(each -> Client.host(each).stream()).collect(Collectors.toSet()))
                .withAttribute("client id", client.clientId())
                .withAttribute("protocol", read.at("/protocol").text().orElse("openid-connect"))
                .withAttribute("flows", flows(client, read))
                .withAttribute("signs in", signsIn(read))
                .withAttribute("asks for consent", yes(Client.flag(read, "/consentRequired")))
                .withAttribute("acts with all roles of the person", yes(client.people() && client.allRoles()))
                .withAttribute("scopes", String.join(", ", Client.texts(read.at("/defaultClientScopes"))))
                .withAttribute("scopes on request", String.join(", ", Client.texts(read.at("/optionalClientScopes"))));
        return with(principal, "description", read.at("/description"));
    }

    private static String flows(Client client, Json read) {
        return Stream.concat(
                        Client.flows(read).stream(), client.account() ? Stream.of("service account") : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private static String signsIn(Json read) {
        if (Client.flag(read, "/bearerOnly")) {
            return "never";
        }
        return Client.flag(read, "/publicClient")
                ? "without a secret"
                : "with " + read.at("/clientAuthenticatorType").text().orElse("client-secret");
    }

    /** The key a client signs in with; of its value Keycloak tells us more than we look at. */
    static Optional<Principal> secret(Client client, Json read) {
        if (Client.flag(read, "/publicClient") || Client.flag(read, "/bearerOnly")) {
            return Optional.empty();
        }
        Principal secret = Principal.of(
                        "secret:" + client.id(), Principal.Kind.TOKEN, "Key of " + client.name(), read.evidence())
                .withState(state(read))
                .withAttribute(
                        "kind", read.at("/clientAuthenticatorType").text().orElse("client-secret"))
                .actingAs(client.key());
        return Optional.of(read.at("/attributes/client.secret.creation.time")
                .text()
                .filter(seconds -> seconds.matches("\\d{1,11}"))
                .map(seconds -> secret.withAttribute(
                        CREATED, Instant.ofEpochSecond(Long.parseLong(seconds)).toString()))
                .orElse(secret));
    }

    static Principal account(Client client, Json account, Collection<Roles.Held> held) {
        return Principal.of(
                        user(account),
                        Principal.Kind.SERVICE_ACCOUNT,
                        "Account of " + client.name(),
                        account.evidence())
                .withState(state(account))
                .withAttribute("username", account.at("/username").text().orElse(""))
                .withAttribute(
                        "roles",
                        held.stream().map(Roles.Held::nativeName).sorted().collect(Collectors.joining(", ")));
    }

    static Principal person(Json user) {
        String username = user.requiredText("/username");
        String name = Stream.of("/firstName", "/lastName")
                .flatMap(part -> user.at(part).text().stream())
                .collect(Collectors.joining(" "))
                .strip();
        Principal person = Principal.of(
                        user(user), Principal.Kind.PERSON, name.isEmpty() ? username : name, user.evidence())
                .withState(state(user))
                .withSignals(Signal.DISPLAY_NAME, name.isEmpty() ? Set.of(username) : Set.of(name, username))
                .withAttribute("username", username);
        return user.at("/createdTimestamp")
                .integer()
                .map(at ->
                        person.withAttribute(CREATED, Instant.ofEpochMilli(at).toString()))
                .orElse(person);
    }

    static String user(Json user) {
        return "user:" + user.requiredText("/id");
    }

    /** A token that stays valid until somebody takes it back. */
    static Principal offlineToken(Client client, Json user, Json consent) {
        return Principal.of(
                        "offline-token:" + client.id() + "|" + user.requiredText("/id"),
                        Principal.Kind.TOKEN,
                        "Offline token of " + client.name() + " for " + user.requiredText("/username"),
                        consent.evidence())
                .withState(Principal.State.ACTIVE)
                .withAttribute("client id", client.clientId())
                .actingAs(user(user));
    }

    /** Another system that people sign in with, and for which Keycloak holds a key. */
    static Principal identityProvider(Json provider) {
        String alias = provider.requiredText("/alias");
        Principal principal = Principal.of(
                        "identity-provider:" + provider.at("/internalId").text().orElse(alias),
                        Principal.Kind.APP,
                        provider.at("/displayName")
                                .text()
                                .filter(name -> !name.isBlank())
                                .orElse(alias),
                        provider.evidence())
                .withState(state(provider))
                .withSignals(
                        Signal.DOMAIN,
                        Stream.of("authorizationUrl", "tokenUrl", "singleSignOnServiceUrl", "issuer")
                                .flatMap(each -> provider.at("/config/" + each).text().stream())
                                .flatMap(each -> Client.host(each).stream())
                                .collect(Collectors.toSet()))
                .withAttribute("alias", alias);
        return with(principal, "kind", provider.at("/providerId"));
    }

    /** A directory that people are read from. */
    static Principal userStore(Json component) {
        return Principal.of(
                        "user-store:" + component.requiredText("/id"),
                        Principal.Kind.APP,
                        component.requiredText("/name"),
                        component.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignals(
                        Signal.DOMAIN,
                        component.at("/config/connectionUrl/0").text().stream()
                                .flatMap(each -> Client.host(each).stream())
                                .toList())
                .withAttribute("kind", component.at("/providerId").text().orElse(""));
    }

    /** Where mail to people goes out. */
    static Optional<Principal> mailServer(Json settings) {
        return settings.at("/smtpServer/host")
                .text()
                .filter(host -> !host.isBlank())
                .map(host -> Principal.of("mail-server", Principal.Kind.APP, "Mail server " + host, settings.evidence())
                        .withState(Principal.State.ACTIVE)
                        .withSignal(Signal.DOMAIN, host));
    }

    static Monitoring monitoring(String record, boolean on, Optional<Duration> kept, Json read) {
        Monitoring monitoring = Monitoring.of(record, on ? Monitoring.State.ON : Monitoring.State.OFF, read.evidence());
        return kept.map(monitoring::keptFor).orElse(monitoring);
    }

    static Approval approval(Client client, String mechanism, Optional<String> user, Instant at, Json read) {
        return new Approval(client.key(), mechanism, user.map(id -> "user:" + id), Optional.of(at), read.evidence());
    }

    /** Keycloak counts milliseconds. */
    static Instant time(Json event, String pointer) {
        return event.at(pointer)
                .integer()
                .map(Instant::ofEpochMilli)
                .orElseThrow(() -> new ConnectorException(
                        Failure.MALFORMED,
                        "The answer to " + event.evidence().request() + " lacks a time at "
                                + event.at(pointer).evidence().pointer()));
    }

    private static Principal.State state(Json read) {
        return read.at(ENABLED)
                .bool()
                .map(on -> on ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .orElse(Principal.State.UNKNOWN);
    }

    private static Principal with(Principal principal, String attribute, Json value) {
        return value.text()
                .filter(text -> !text.isBlank() && !text.startsWith("${"))
                .map(text -> principal.withAttribute(attribute, text))
                .orElse(principal);
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
