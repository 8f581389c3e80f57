package dev.remit.connector.marketo;

import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.LAST_USE;

import dev.remit.connector.marketo.Roles.Held;
import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API-only users: no human signs in with one, and every integration acts as one. Nobody else's record is read. */
final class ApiUsers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][.S]XX");

    private final MarketoInstance marketo;
    private final Answers answers;
    private final Instant now;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Json> signedIn = new HashMap<>();
    private final Roles.Names roles = new Roles.Names();
    private final Roles.Names workspaces = new Roles.Names();

    ApiUsers(MarketoInstance marketo, Answers answers, Instant now) {
        this.marketo = marketo;
        this.answers = answers;
        this.now = now;
    }

    /** By what Marketo counts calls under. */
    Optional<String> key(String userId) {
        return Optional.ofNullable(keys.get(userId.toLowerCase(Locale.ROOT)));
    }

    /** The records of those that signed in, by key. */
    Map<String, Json> signedIn() {
        return signedIn;
    }

    void read() {
        answers.attempt(
                () -> {
                    marketo.roles().forEach(role -> roles.learn(role.requiredText("/id"), role.requiredText("/name")));
                    marketo.workspaces()
                            .forEach(each -> workspaces.learn(each.requiredText("/id"), each.requiredText("/name")));
                },
                GRANTS,
                IDENTITIES);
        List<Json> found = new ArrayList<>();
        marketo.users(user -> {
            if (user.at("/apiOnly").bool().orElse(false)) {
                found.add(user);
            }
        });
        for (int i = 0; i < found.size(); i++) {
            one(found.get(i));
            answers.progress(IDENTITIES, i + 1L, OptionalLong.of(found.size()));
        }
    }

    private void one(Json listed) {
        String id = listed.requiredText("/userid");
        try {
            user(listed, marketo.user(id));
        } catch (ConnectorException failure) {
            if (failure.failure() != Failure.NOT_FOUND && failure.failure() != Failure.REJECTED) {
                throw failure;
            }
            answers.gap(failure, IDENTITIES, GRANTS, LAST_USE);
        }
    }

    private void user(Json listed, Json user) {
        String key = "api-user:" + user.requiredText("/id");
        Stream.of(listed.at("/userid"), user.at("/userid"), user.at("/emailAddress"))
                .flatMap(each -> each.text().stream())
                .forEach(name -> keys.put(name.toLowerCase(Locale.ROOT), key));
        Set<Held> held = held(user);
        answers.observe(IDENTITIES, principal(key, user, held));
        Roles.grants(key, held, user.evidence()).forEach(grant -> answers.observe(GRANTS, grant));
        if (time(user.at("/lastLoginAt")).isPresent()) {
            signedIn.put(key, user);
        }
    }

    private Set<Held> held(Json user) {
        Set<Held> held = new HashSet<>();
        Json list = user.at("/userRoleWorkspaces");
        if (list.isPresent()) {
            for (Json each : list.items()) {
                held.add(new Held(
                        roles.of(
                                each.requiredText("/accessRoleId"),
                                each.at("/accessRoleName").text()),
                        workspaces.of(
                                each.requiredText("/workspaceId"),
                                each.at("/workspaceName").text())));
            }
        }
        return held;
    }

    private Principal principal(String key, Json user, Set<Held> held) {
        String name = Stream.of("/firstName", "/lastName")
                .flatMap(part -> user.at(part).text().stream())
                .collect(Collectors.joining(" "))
                .strip();
        String shown = name.isEmpty() ? "API-only user " + user.requiredText("/id") : name;
        boolean locked = user.at("/isLocked").bool().orElse(false);
        boolean ended =
                time(user.at("/expiresAt")).filter(end -> end.isBefore(now)).isPresent();
        Principal principal = Principal.of(key, Principal.Kind.SERVICE_ACCOUNT, shown, user.evidence())
                .withState(locked || ended ? Principal.State.INACTIVE : Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, shown)
                .withSignals(Signal.DOMAIN, domain(user))
                .withAttribute(
                        "roles", held.stream().map(Held::toString).sorted().collect(Collectors.joining(", ")));
        return user.at("/lockedReason")
                .text()
                .filter(reason -> locked && !reason.isBlank())
                .map(reason -> principal.withAttribute("locked", reason))
                .orElse(principal);
    }

    /** Whoever makes an integration often gives its user an address of their own; more than its domain is not kept. */
    private static List<String> domain(Json user) {
        return user.at("/emailAddress").text().filter(mail -> mail.indexOf('@') > 0).stream()
                .map(mail -> mail.substring(mail.indexOf('@') + 1))
                .toList();
    }

    /** Marketo writes a lone t before the time zone. */
    static Optional<Instant> time(Json value) {
        try {
            return value.text()
                    .map(text -> text.replaceFirst("t(?=[+-]\\d{4}$|Z$)", ""))
                    .map(text -> OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException unknownForm) {
            return Optional.empty();
        }
    }
}
