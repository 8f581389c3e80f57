package dev.remit.connector.keycloak;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;

import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The people of a realm, and what each of them allowed which client: consents, and tokens that stay. */
final class People {

    /** What is known of the consents to one client. */
    private static final class Consent {

        private final Set<String> scopes = new TreeSet<>();
        private Instant first = Instant.MAX;
        private String by = "";
        private Optional<Json> read = Optional.empty();

        void add(Json consent, String user) {
            scopes.addAll(Client.texts(consent.at("/grantedClientScopes")));
            Instant at = Readings.time(consent, "/createdDate");
            if (at.isBefore(first)) {
                first = at;
                by = user;
                read = Optional.of(consent);
            }
        }
    }

    private final KeycloakRealm realm;
    private final Rightful ours;
    private final Answers answers;
    private final Clients clients;
    private final Map<Client, Consent> consents = new HashMap<>();
    private long read;
    private long unread;

    People(KeycloakRealm realm, Rightful ours, Answers answers, Clients clients) {
        this.realm = realm;
        this.ours = ours;
        this.answers = answers;
        this.clients = clients;
    }

    void run() {
        ours.need(KeycloakRealm.VIEW_USERS);
        long all = realm.countUsers();
        OptionalLong total = OptionalLong.of(Math.min(all, realm.mostPeople()));
        try {
            realm.users(page -> page(page, total));
        } finally {
            report();
        }
        if (unread > 0) {
            answers.gap("The consents of " + unread + " people could not be read.", CREDENTIALS, GRANTS, APPROVALS);
        }
        if (all > read) {
            answers.gap(
                    "Of " + all + " people, " + read
                            + " were read with their consents; the connection's number of people to read says so.",
                    IDENTITIES,
                    CREDENTIALS,
                    GRANTS,
                    APPROVALS);
        }
    }

    private void page(List<Json> page, OptionalLong total) {
        for (Json user : page) {
            answers.observe(IDENTITIES, Readings.person(user));
            if (answers.asked(CREDENTIALS, GRANTS, APPROVALS)) {
                allowed(user);
            }
            answers.progress(IDENTITIES, ++read, total);
        }
    }

    private void allowed(Json user) {
        try {
            realm.consents(user.requiredText("/id")).forEach(consent -> allowed(user, consent));
        } catch (ConnectorException failure) {
            if (!KeycloakRealm.ofOneOnly(failure)) {
                throw failure;
            }
            unread++;
        }
    }

    private void allowed(Json user, Json consent) {
        Optional<Client> client = clients.byClientId(consent.requiredText("/clientId"));
        if (client.isEmpty()) {
            return;
        }
        Json more = consent.at("/additionalGrants");
        if (more.isPresent()
                && more.items().stream()
                        .anyMatch(each -> each.at("/key").text().orElse("").equals("Offline Token"))) {
            answers.observe(CREDENTIALS, Readings.offlineToken(client.get(), user, consent));
        }
        if (consent.at("/createdDate").isPresent()) {
            consents.computeIfAbsent(client.get(), first -> new Consent()).add(consent, user.requiredText("/id"));
        }
    }

    private void report() {
        consents.forEach((client, consent) -> consent.read.ifPresent(first -> {
            answers.observe(
                    APPROVALS,
                    Readings.approval(client, "user consent", Optional.of(consent.by), consent.first, first));
            clients.scopes()
                    .consented(client, consent.scopes, first.evidence())
                    .ifPresent(grant -> answers.observe(GRANTS, grant));
        }));
    }
}
