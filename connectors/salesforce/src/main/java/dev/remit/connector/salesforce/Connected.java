package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;

import dev.remit.connector.salesforce.Apps.App;
import dev.remit.connector.salesforce.Tokens.Token;
import dev.remit.plugin.Answers;
import dev.remit.plugin.Approval;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports apps and tokens together: an app acts as the people who gave it a token, and one that is not installed shows only so. */
final class Connected {

    private final Answers answers;
    private final Users users;
    private final Map<String, Principal> apps = new LinkedHashMap<>();
    private final Map<String, Set<String>> usersOf = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Use> uses = new TreeMap<>();

    Connected(Answers answers, Users users) {
        this.answers = answers;
        this.users = users;
    }

    /** As whom each app acts, by its key. */
    Map<String, Set<String>> usersOf() {
        return usersOf;
    }

    /** The keys of apps by the names under which Setup speaks of them. */
    Map<String, String> names() {
        return names;
    }

    /** {@code listed} says whether all installed apps are known, so that the rest are not. */
    void report(Apps installed, Tokens tokens, boolean listed) {
        installed.all().forEach(this::app);
        for (Token token : tokens.all()) {
            Optional<App> app = installed.of(token.menuItem(), token.app());
            token(token, app);
            app.map(App::principal)
                    .or(() -> Optional.of(notInstalled(token)).filter(any -> listed))
                    .ifPresent(principal -> used(principal, token));
        }
        apps.forEach((key, principal) -> {
            Set<String> as = usersOf.getOrDefault(key, Set.of());
            answers.observe(
                    INTEGRATIONS,
                    as.size() == 1 ? principal.actingAs(Users.key(as.iterator().next())) : principal);
        });
        uses.values().forEach(use -> answers.observe(LAST_USE, use));
    }

    private void app(App app) {
        Principal principal = app.principal();
        apps.put(principal.key(), principal);
        principal
                .signals()
                .getOrDefault(Signal.DISPLAY_NAME, Set.of())
                .forEach(name -> names.put(name, principal.key()));
        app.creator().ifPresent(users::mention);
        answers.observe(
                APPROVALS,
                approval(principal.key(), "created or installed in Setup", app.creator(), app.read(), "/CreatedDate"));
    }

    private static Principal notInstalled(Token token) {
        return Principal.of(
                        "app:" + token.appId(),
                        Principal.Kind.APP,
                        token.app(),
                        token.read().evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, token.app())
                .withAttribute("installed", "no: it is known by the tokens that people gave it");
    }

    private void token(Token token, Optional<App> app) {
        users.actsFor(token.user());
        Principal principal = Principal.of(
                        token.key(),
                        Principal.Kind.TOKEN,
                        "Token of " + token.app(),
                        token.read().evidence())
                .withState(Principal.State.ACTIVE)
                .withAttribute("app", token.app())
                .actingAs(Users.key(token.user()));
        answers.observe(CREDENTIALS, principal);
        use(token.key(), token).ifPresent(use -> answers.observe(LAST_USE, use));
        answers.observe(
                APPROVALS,
                new Approval(
                        token.key(),
                        app.filter(App::approvedOnly).isPresent()
                                ? "approved for this user by an administrator"
                                : "authorised by the user",
                        Optional.of(Users.key(token.user())),
                        token.since(),
                        token.read().evidence()));
    }

    private void used(Principal app, Token token) {
        apps.putIfAbsent(app.key(), app);
        names.putIfAbsent(token.app(), app.key());
        usersOf.computeIfAbsent(app.key(), none -> new TreeSet<>()).add(token.user());
        use(app.key(), token).ifPresent(use -> uses.merge(use.key(), use, Connected::later));
    }

    /** Never, if Salesforce counts no use; nothing, if it does not say. */
    private static Optional<Use> use(String principal, Token token) {
        if (token.used().isPresent()) {
            return Optional.of(Use.last(
                    principal,
                    token.used().get(),
                    Optional.empty(),
                    token.read().evidence()));
        }
        return token.uses()
                .filter(count -> count == 0)
                .map(none -> Use.never(principal, token.read().evidence()));
    }

    private static Use later(Use one, Use other) {
        Comparator<Use> byTime = Comparator.comparing(use -> use.at().orElse(Instant.MIN));
        return byTime.compare(one, other) >= 0 ? one : other;
    }

    static Approval approval(String principal, String mechanism, Optional<String> user, Json read, String time) {
        return new Approval(
                principal, mechanism, user.map(Users::key), SalesforceOrg.time(read.at(time)), read.evidence());
    }
}
