package dev.remit.connector.keycloak;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;

/** One pass over a realm: who we are, then clients, their accounts, people, events, and what the realm is connected to. */
final class RealmScan {

    private static final String BY_NAME =
            "What a role or scope of another application allows is known to that application only:"
                    + " it is taken at the word of its name, and one whose name has no verb is shown with the account and leads to no grant.";

    private final KeycloakRealm realm;
    private final Answers answers;
    private final Clients clients;
    private final People people;
    private final Events events;

    RealmScan(KeycloakRealm realm, ScanContext context, ScanSink sink, Answers answers) {
        this.realm = realm;
        this.answers = answers;
        Position position = new Position(context, sink, answers);
        Rightful ours = new Rightful(realm, new Roles(realm));
        clients = new Clients(realm, ours, answers, position);
        people = new People(realm, ours, answers, clients);
        events = new Events(realm, answers, clients, position);
    }

    void run() {
        realm.signIn();
        boolean listed = answers.attempt(
                clients::list, INTEGRATIONS, CREDENTIALS, IDENTITIES, GRANTS, FIELD_ACCESS, LAST_USE, APPROVALS);
        if (listed) {
            answers.attempt(clients::accounts, IDENTITIES, GRANTS, APPROVALS);
            answers.attempt(people::run, IDENTITIES, CREDENTIALS, GRANTS, APPROVALS);
        }
        events.run(listed);
        answers.attempt(this::outbound, OUTBOUND);
        answers.limit(BY_NAME, GRANTS);
        answers.end();
    }

    private void outbound() {
        answers.attempt(
                () -> realm.identityProviders()
                        .forEach(each -> answers.observe(OUTBOUND, Readings.identityProvider(each))),
                OUTBOUND);
        answers.attempt(
                () -> {
                    Readings.mailServer(realm.settings()).ifPresent(each -> answers.observe(OUTBOUND, each));
                    realm.userStores().forEach(each -> answers.observe(OUTBOUND, Readings.userStore(each)));
                },
                OUTBOUND);
    }
}
