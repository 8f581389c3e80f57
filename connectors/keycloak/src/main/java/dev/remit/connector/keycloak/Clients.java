package dev.remit.connector.keycloak;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The clients of a realm: what each declares, then what the account of each may do. */
final class Clients {

    private final KeycloakRealm realm;
    private final Rightful ours;
    private final Answers answers;
    private final Position position;
    private final Map<String, Client> byId = new LinkedHashMap<>();
    private final Map<String, Client> byClientId = new HashMap<>();
    private final Map<String, Client> byAccount = new HashMap<>();
    private Scopes scopes = Scopes.unknown();
    private long unread;

    Clients(KeycloakRealm realm, Rightful ours, Answers answers, Position position) {
        this.realm = realm;
        this.ours = ours;
        this.answers = answers;
        this.position = position;
    }

    /** In Keycloak's order. */
    List<Client> all() {
        return List.copyOf(byId.values());
    }

    /** By Keycloak's own id. */
    Optional<Client> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By the id it signs in with. */
    Optional<Client> byClientId(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    /** By the account it acts with. */
    Optional<Client> byAccount(String user) {
        return Optional.ofNullable(byAccount.get(user));
    }

    Scopes scopes() {
        return scopes;
    }

    /** Reads all of them. Without the right, the list is empty: no realm has no client. */
    void list() {
        realm.ourselves();
        answers.attempt(() -> scopes = new Scopes(realm.scopes()), GRANTS, FIELD_ACCESS);
        realm.clients(page -> page.forEach(this::client));
    }

    private void client(Json read) {
        Client client = Client.of(read);
        ours.roles().learn(client.id(), client.clientId());
        if (client.ofKeycloak()) {
            return;
        }
        byId.put(client.id(), client);
        byClientId.put(client.clientId(), client);
        answers.observe(INTEGRATIONS, Readings.client(client, read));
        answers.progress(INTEGRATIONS, byId.size(), OptionalLong.empty());
        Readings.secret(client, read).ifPresent(secret -> answers.observe(CREDENTIALS, secret));
        scopes.grants(client, read).forEach(grant -> answers.observe(GRANTS, grant));
        if (client.people()) {
            scopes.ofPeople(client, read).ifPresent(grant -> answers.observe(FIELD_ACCESS, grant));
        }
    }

    /** Reads the account of each that has one, and the roles of each that is limited to some. */
    void accounts() {
        List<Client> clients = all();
        int done = position.done(clients, IDENTITIES, GRANTS);
        for (int i = 0; i < clients.size(); i++) {
            position.stopIfCancelled();
            Client client = clients.get(i);
            try {
                account(client, i < done);
            } catch (ConnectorException failure) {
                if (!KeycloakRealm.ofOneOnly(failure)) {
                    throw failure;
                }
                unread++;
                answers.gap(failure, IDENTITIES, GRANTS, APPROVALS);
            }
            answers.progress(GRANTS, i + 1L, OptionalLong.of(clients.size()));
            if (unread == 0 && i >= done) {
                position.reached(i + 1, client, IDENTITIES, GRANTS);
            }
        }
    }

    private void account(Client client, boolean done) {
        if (client.account()) {
            // also of one that is done: approvals are recognised by it
            Json account = realm.account(client.id());
            byAccount.put(account.requiredText("/id"), client);
            if (!done && answers.asked(IDENTITIES, GRANTS)) {
                Collection<Roles.Held> held = ours.roles().ofUser(account.requiredText("/id"));
                answers.observe(IDENTITIES, Readings.account(client, account, held));
                grants(client, Grant.Mode.APPLICATION, Basis.EFFECTIVE, held);
            }
        }
        if (client.people() && !client.allRoles() && !done && answers.asked(GRANTS)) {
            grants(client, Grant.Mode.DELEGATED, Basis.DECLARED, ours.roles().ofScope(client.id()));
        }
    }

    private void grants(Client client, Grant.Mode mode, Basis basis, Collection<Roles.Held> held) {
        Rights.of(client.key(), mode, basis, held, this::host).forEach(grant -> answers.observe(GRANTS, grant));
    }

    private Optional<String> host(String app) {
        return byClientId(app).flatMap(Client::host);
    }
}
