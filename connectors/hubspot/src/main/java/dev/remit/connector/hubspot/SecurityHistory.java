package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static java.util.Map.entry;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Approval;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Principal.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What HubSpot's security history says of apps, tokens and keys: who made which, when, and which ended. */
final class SecurityHistory {

    /** What an entry is about: an app, the token of a private app, another key, or a workflow. */
    private enum About {
        APP,
        PRIVATE_APP,
        SERVICE_KEY,
        PERSONAL_KEY,
        API_KEY,
        WORKFLOW
    }

    /**
     * What an entry of this type means.
     *
     * @param state the thing's state from then on; unknown: as before
     * @param mechanism in HubSpot's words, if it is a permission
     */
    private record Meaning(About about, State state, Optional<String> mechanism) {

        private static Meaning made(About about, String mechanism) {
            return new Meaning(about, State.ACTIVE, Optional.of(mechanism));
        }

        private static Meaning changed(About about, String mechanism) {
            return new Meaning(about, State.UNKNOWN, Optional.of(mechanism));
        }

        private static Meaning ended(About about) {
            return new Meaning(about, State.INACTIVE, Optional.empty());
        }
    }

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("INSTALL_INTEGRATION", Meaning.made(About.APP, "app installed")),
            entry("UNINSTALL_INTEGRATION", Meaning.ended(About.APP)),
            entry("PRIVATE_APP_ACCESS_TOKEN_CREATE", Meaning.made(About.PRIVATE_APP, "private app token made")),
            entry("PRIVATE_APP_ACCESS_TOKEN_ROTATE", Meaning.made(About.PRIVATE_APP, "private app token renewed")),
            entry("PRIVATE_APP_ACCESS_TOKEN_DEACTIVATE", Meaning.ended(About.PRIVATE_APP)),
            entry("PRIVATE_APP_SCOPE_GROUPS_UPDATE", Meaning.changed(About.PRIVATE_APP, "scopes changed")),
            entry("SERVICE_KEY_CREATE", Meaning.made(About.SERVICE_KEY, "service key made")),
            entry("SERVICE_KEY_ROTATE", Meaning.made(About.SERVICE_KEY, "service key renewed")),
            entry("SERVICE_KEY_PERMISSIONS_UPDATE", Meaning.changed(About.SERVICE_KEY, "scopes changed")),
            entry("SERVICE_KEY_DEACTIVATE", Meaning.ended(About.SERVICE_KEY)),
            entry("PERSONAL_ACCESS_KEY_CREATE", Meaning.made(About.PERSONAL_KEY, "personal access key made")),
            entry("PERSONAL_ACCESS_KEY_ROTATE", Meaning.made(About.PERSONAL_KEY, "personal access key renewed")),
            entry("PERSONAL_ACCESS_KEY_DEACTIVATE", Meaning.ended(About.PERSONAL_KEY)),
            entry("HAPIKEY_CREATE", Meaning.made(About.API_KEY, "API key made")),
            entry("HAPIKEY_DEACTIVATE", Meaning.ended(About.API_KEY)),
            entry("ADD_WEBHOOK_IN_WORKFLOW", Meaning.changed(About.WORKFLOW, "webhook added")),
            entry("MODIFY_WEBHOOK_IN_WORKFLOW", Meaning.changed(About.WORKFLOW, "webhook changed")));

    private record Key(Principal principal, Instant at) {}

    private final HubSpotAccount account;
    private final Answers answers;
    private final Apps apps;
    private final Set<String> workflows;
    private final Map<String, Key> keys = new TreeMap<>();
    private final Map<String, Approval> approvals = new HashMap<>();
    private final Set<String> others = new TreeSet<>();

    SecurityHistory(HubSpotAccount account, Answers answers, Apps apps, Set<String> workflows) {
        this.account = account;
        this.answers = answers;
        this.apps = apps;
        this.workflows = workflows;
    }

    void run() {
        account.security(page -> page.forEach(this::read));
        if (!others.isEmpty()) {
            answers.limit(
                    "Of the security history, entries of these sorts are not read: " + String.join(", ", others) + ".",
                    CREDENTIALS,
                    APPROVALS);
        }
        keys.values().forEach(key -> answers.observe(CREDENTIALS, key.principal()));
        approvals.values().forEach(approval -> answers.observe(APPROVALS, approval));
    }

    /** The token that a scan reads with, which need not be in the history any more. */
    void ours(String app, Json token) {
        keys.put("token:" + app, new Key(tokenOf(app, State.ACTIVE, token), Instant.MIN));
        answers.observe(CREDENTIALS, tokenOf(app, State.ACTIVE, token));
    }

    private void read(Json entry) {
        String type = entry.requiredText("/type");
        Meaning meaning = MEANINGS.get(type);
        if (meaning == null) {
            others.add(type);
            return;
        }
        Instant at = Readings.time(entry, "/createdAt");
        Optional<String> object = Readings.id(entry.at("/objectId"));
        String user = entry.requiredText("/userId");
        switch (meaning.about()) {
            case APP -> object.ifPresent(id -> app(id, meaning, at, "app", entry));
            case PRIVATE_APP ->
                object.ifPresent(id -> {
                    app(id, meaning, at, "private app", entry);
                    key("token:" + id, tokenOf(id, meaning.state(), entry), meaning, at, entry);
                });
            case SERVICE_KEY ->
                object.ifPresent(id -> key(
                        "service-key:" + id,
                        token("service-key:" + id, "Service key " + id, meaning, entry),
                        meaning,
                        at,
                        entry));
            case PERSONAL_KEY ->
                key(
                        "personal-key:" + user,
                        token("personal-key:" + user, "Personal access key", meaning, entry)
                                .actingAs(Readings.user(user)),
                        meaning,
                        at,
                        entry);
            case API_KEY ->
                key("api-key", token("api-key", "API key of the account", meaning, entry), meaning, at, entry);
            case WORKFLOW ->
                object.map(Readings::workflow)
                        .filter(workflows::contains)
                        .ifPresent(workflow -> approve(workflow, meaning, at, entry));
        }
    }

    private void app(String id, Meaning meaning, Instant at, String as, Json entry) {
        apps.recorded(id, meaning.state(), at, as, entry.evidence());
        approve(Readings.app(id), meaning, at, entry);
    }

    /** Of two entries on one key, the newer says whether it still opens the door. */
    private void key(String key, Principal principal, Meaning meaning, Instant at, Json entry) {
        boolean tells = meaning.state() != State.UNKNOWN;
        keys.merge(
                key,
                new Key(principal, tells ? at : Instant.MIN),
                (known, next) -> next.at().isAfter(known.at()) ? next : known);
        if (!key.startsWith("token:")) {
            approve(key, meaning, at, entry);
        }
    }

    private void approve(String principal, Meaning meaning, Instant at, Json entry) {
        meaning.mechanism().ifPresent(mechanism -> {
            Approval approval = new Approval(
                    principal,
                    mechanism,
                    Optional.of(Readings.user(entry.requiredText("/userId"))),
                    Optional.of(at),
                    entry.evidence());
            approvals.merge(
                    approval.key(),
                    approval,
                    (known, next) -> next.at().orElseThrow().isAfter(known.at().orElseThrow()) ? next : known);
        });
    }

    private static Principal tokenOf(String app, State state, Json read) {
        return Principal.of("token:" + app, Principal.Kind.TOKEN, "Token of private app " + app, read.evidence())
                .withState(state)
                .actingAs(Readings.app(app));
    }

    private static Principal token(String key, String name, Meaning meaning, Json entry) {
        return Principal.of(key, Principal.Kind.TOKEN, name, entry.evidence()).withState(meaning.state());
    }
}
