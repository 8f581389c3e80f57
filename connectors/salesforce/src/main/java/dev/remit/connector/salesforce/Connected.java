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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Apps and tokens together: an app acts as the people who gave it a token, and one that is not installed shows only so. Tokens may be
 * very many, so each is reported as it comes and little more than its age is kept.
 */
final class Connected {

    /** By which of several tokens of one person for one app is the one that counts; in seconds. */
    private record Age(long used, long since) implements Comparable<Age> {

        static Age of(Token token) {
            return new Age(seconds(token.used()), seconds(token.since()));
        }

        private static long seconds(Optional<Instant> time) {
            return time.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
        }

        @Override
        public int compareTo(Age other) {
            return used == other.used ? Long.compare(since, other.since) : Long.compare(used, other.used);
        }
    }

    /** What is known of an app by its tokens: the one used last by anybody, and the age of the newest of each user. */
    private static final class Authorised {

        private final Optional<App> installed;
        private final Map<String, Age> ages = new TreeMap<>();
        private Token last;

        Authorised(Optional<App> installed, Token first) {
            this.installed = installed;
            last = first;
        }

        String key() {
            return installed.map(app -> app.principal().key()).orElseGet(() -> "app:" + last.appId());
        }

        /** Whether it is the newest of its user so far. */
        boolean meet(String user, Token token) {
            Age age = Age.of(token);
            if (Age.of(last).compareTo(age) < 0) {
                last = token;
            }
            Age former = ages.get(user);
            if (former != null && former.compareTo(age) >= 0) {
                return false;
            }
            ages.put(user, age);
            return true;
        }
    }

    private final Answers answers;
    private final Users users;
    private final Apps installed;
    private final Map<String, Authorised> authorised = new TreeMap<>();
    private boolean listed;

    Connected(Answers answers, Users users, Apps installed) {
        this.answers = answers;
        this.users = users;
        this.installed = installed;
    }

    /** {@code whole} says whether all installed apps are known, so that the rest are not installed. */
    void listed(boolean whole) {
        listed = whole;
        installed.all().forEach(app -> {
            app.creator().ifPresent(users::mention);
            answers.observe(
                    APPROVALS,
                    approval(
                            app.principal().key(),
                            "created or installed in Setup",
                            app.creator(),
                            app.read(),
                            "/CreatedDate"));
        });
    }

    void token(Token token) {
        String user = users.actsFor(token.user());
        Authorised app = authorised.computeIfAbsent(
                token.appId(), none -> new Authorised(installed.of(token.menuItem(), token.app()), token));
        if (app.meet(user, token)) {
            report(token, app.installed);
        }
    }

    private void report(Token token, Optional<App> app) {
        answers.observe(
                CREDENTIALS,
                Principal.of(token.key(), Principal.Kind.TOKEN, "Token of " + token.app(), token.evidence())
                        .withState(Principal.State.ACTIVE)
                        .withAttribute("app", token.app())
                        .actingAs(Users.key(token.user())));
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
                        token.evidence()));
    }

    /** When all tokens were seen. */
    void report() {
        Map<String, Set<String>> usersOf = usersOf();
        Map<String, Use> uses = new TreeMap<>();
        for (Authorised app : authorised.values()) {
            if (app.installed.isEmpty() && listed) {
                report(notInstalled(app), usersOf);
            }
            if (app.installed.isPresent() || listed) {
                use(app.key(), app.last).ifPresent(use -> uses.merge(use.key(), use, Connected::later));
            }
        }
        installed.all().forEach(app -> report(app.principal(), usersOf));
        uses.values().forEach(use -> answers.observe(LAST_USE, use));
    }

    private void report(Principal app, Map<String, Set<String>> usersOf) {
        Set<String> as = usersOf.getOrDefault(app.key(), Set.of());
        answers.observe(
                INTEGRATIONS,
                as.size() == 1 ? app.actingAs(Users.key(as.iterator().next())) : app);
    }

    private static Principal notInstalled(Authorised app) {
        String name = app.last.app();
        return Principal.of(app.key(), Principal.Kind.APP, name, app.last.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withAttribute("installed", "no: it is known by the tokens that people gave it");
    }

    /** As whom each app acts, by its key. */
    Map<String, Set<String>> usersOf() {
        Map<String, Set<String>> usersOf = new TreeMap<>();
        authorised.values().stream()
                .filter(app -> app.installed.isPresent() || listed)
                .forEach(app -> usersOf.merge(app.key(), app.ages.keySet(), Connected::together));
        return usersOf;
    }

    private static Set<String> together(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The keys of apps by the names under which Setup speaks of them. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        usersOf().keySet().stream()
                .filter(key -> key.startsWith("app:named:"))
                .forEach(key -> names.put(key.substring("app:named:".length()), key));
        installed.all().forEach(app -> app.principal()
                .signals()
                .getOrDefault(Signal.DISPLAY_NAME, Set.of())
                .forEach(name -> names.put(name, app.principal().key())));
        return names;
    }

    /** Never, if Salesforce counts no use; nothing, if it does not say. */
    private static Optional<Use> use(String principal, Token token) {
        return token.used()
                .map(at -> Use.last(principal, at, Optional.empty(), token.evidence()))
                .or(() -> token.uses().filter(count -> count == 0).map(none -> Use.never(principal, token.evidence())));
    }

    static Use later(Use one, Use other) {
        Comparator<Use> byTime = Comparator.comparing(use -> use.at().orElse(Instant.MIN));
        return byTime.compare(one, other) >= 0 ? one : other;
    }

    static Approval approval(String principal, String mechanism, Optional<String> user, Json read, String time) {
        return new Approval(
                principal, mechanism, user.map(Users::key), SalesforceOrg.time(read.at(time)), read.evidence());
    }
}
