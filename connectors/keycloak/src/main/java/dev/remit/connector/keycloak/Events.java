package dev.remit.connector.keycloak;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Use;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a realm records: whether it does and for how long, when each client was last used, and who made and changed it. */
final class Events {

    private static final String LOGINS = "login events";
    private static final String CHANGES = "admin events";
    private static final Pattern CLIENT = Pattern.compile("clients/([^/]+)");
    private static final Pattern ACCOUNT = Pattern.compile("users/([^/]+)/role-mappings/.*");

    private final KeycloakRealm realm;
    private final Answers answers;
    private final Clients clients;
    private final Position position;
    private final Set<String> approved = new HashSet<>();
    private Set<String> recorded = Set.of();

    Events(KeycloakRealm realm, Answers answers, Clients clients, Position position) {
        this.realm = realm;
        this.answers = answers;
        this.clients = clients;
        this.position = position;
    }

    void run(boolean listed) {
        boolean known = answers.attempt(this::recording, LAST_USE, APPROVALS, MONITORING);
        if (known && listed) {
            answers.attempt(this::lastUse, LAST_USE);
            answers.attempt(this::approvals, APPROVALS);
        }
    }

    private void recording() {
        Json recording = realm.recording();
        recorded = Set.copyOf(Client.texts(recording.at("/enabledEventTypes")));
        Optional<Duration> kept = seconds(recording.at("/eventsExpiration").integer());
        boolean logins = Client.flag(recording, "/eventsEnabled");
        boolean changes = Client.flag(recording, "/adminEventsEnabled");
        answers.observe(MONITORING, Readings.monitoring(LOGINS, logins, kept, recording));
        answers.attempt(
                () -> {
                    Optional<Duration> changesKept = seconds(realm.settings()
                            .at("/attributes/adminEventsExpiration")
                            .text()
                            .filter(text -> text.matches("\\d{1,12}"))
                            .map(Long::parseLong));
                    answers.observe(MONITORING, Readings.monitoring(CHANGES, changes, changesKept, recording));
                    answers.limit(kept(CHANGES, changesKept), APPROVALS);
                },
                MONITORING,
                APPROVALS);
        if (logins) {
            answers.limit(kept(LOGINS, kept), LAST_USE);
            if (!recorded.contains("REFRESH_TOKEN")) {
                answers.limit(
                        "Renewed tokens are not among the recorded events (REFRESH_TOKEN), so a client that only renews looks unused.",
                        LAST_USE);
            }
        } else {
            answers.gap(off("Login"), LAST_USE);
        }
        if (!changes) {
            answers.gap(off("Admin"), APPROVALS);
        }
    }

    private static String off(String which) {
        return which + " events are switched off in Keycloak. Switch them on under Realm settings, Events.";
    }

    private static String kept(String record, Optional<Duration> kept) {
        return "What happened before "
                + kept.map(time -> "the " + time.toDays() + " days for which Keycloak keeps " + record)
                        .orElse(record + " were switched on")
                + " is not known.";
    }

    private static Optional<Duration> seconds(Optional<Long> seconds) {
        return seconds.filter(each -> each > 0).map(Duration::ofSeconds);
    }

    private void lastUse() {
        List<Client> all = clients.all();
        Optional<String> since = position.since(LAST_USE);
        int done = position.done(all, LAST_USE);
        for (int i = done; i < all.size(); i++) {
            position.stopIfCancelled();
            Client client = all.get(i);
            types(client)
                    .flatMap(type -> realm.newestEvent(client.clientId(), type, since).stream())
                    .map(event -> Use.last(
                            client.key(),
                            Readings.time(event, "/time"),
                            event.at("/ipAddress").text(),
                            event.evidence()))
                    .reduce((one, other) ->
                            one.at().orElseThrow().isBefore(other.at().orElseThrow()) ? other : one)
                    .ifPresent(use -> answers.observe(LAST_USE, use));
            answers.progress(LAST_USE, i + 1L, OptionalLong.of(all.size()));
            position.reached(i + 1, client, LAST_USE);
        }
        position.mark(LAST_USE);
    }

    /** The events by which this client can show that it is used, of those that are recorded. */
    private Stream<String> types(Client client) {
        Stream<String> own = client.account() ? Stream.of("CLIENT_LOGIN") : Stream.empty();
        Stream<String> ofPeople =
                client.people() ? Stream.of("LOGIN", "REFRESH_TOKEN", "TOKEN_EXCHANGE") : Stream.empty();
        return Stream.concat(own, ofPeople).filter(recorded::contains);
    }

    private void approvals() {
        Optional<String> since = position.since(APPROVALS);
        realm.adminEvents("CLIENT", since, page -> page.forEach(this::clientChanged));
        for (String resources : List.of("CLIENT_ROLE_MAPPING", "REALM_ROLE_MAPPING")) {
            realm.adminEvents(resources, since, page -> page.forEach(this::rolesGiven));
        }
        realm.events("CLIENT_REGISTER", since, page -> page.forEach(this::registered));
        position.mark(APPROVALS);
    }

    private void clientChanged(Json event) {
        switch (event.at("/operationType").text().orElse("")) {
            case "CREATE" -> approved(event, CLIENT, clients::byId, "created by an administrator");
            case "UPDATE" -> approved(event, CLIENT, clients::byId, "changed by an administrator");
            default -> {
                // deleted, or something below it: nobody allowed it by that
            }
        }
    }

    private void rolesGiven(Json event) {
        if (event.at("/operationType").text().orElse("").equals("CREATE")) {
            approved(event, ACCOUNT, clients::byAccount, "roles given by an administrator");
        }
    }

    private void approved(Json event, Pattern path, Function<String, Optional<Client>> whose, String mechanism) {
        Matcher named = path.matcher(event.at("/resourcePath").text().orElse(""));
        if (named.matches()) {
            whose.apply(named.group(1))
                    .ifPresent(client -> approved(
                            event,
                            client,
                            mechanism,
                            event.at("/authDetails/userId").text()));
        }
    }

    private void registered(Json event) {
        event.at("/clientId")
                .text()
                .flatMap(clients::byClientId)
                .ifPresent(client -> approved(
                        event, client, "self-registration", event.at("/userId").text()));
    }

    /** Events come newest first, and of each sort only the newest counts. */
    private void approved(Json event, Client client, String mechanism, Optional<String> user) {
        if (approved.add(client.id() + mechanism)) {
            answers.observe(
                    APPROVALS, Readings.approval(client, mechanism, user, Readings.time(event, "/time"), event));
        }
    }
}
