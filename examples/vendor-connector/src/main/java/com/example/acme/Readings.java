package com.example.acme;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Acme's JSON as observations. */
final class Readings {

    private static final Map<String, Capability> SCOPES = Map.of(
            "pages.read", Capability.SEE, "pages.write", Capability.CHANGE, "pages.publish", Capability.TRIGGER);

    private Readings() {}

    static Principal app(Json app) {
        String name = app.requiredText("/name");
        Principal principal = Principal.of(key(app), Principal.Kind.APP, name, app.evidence())
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(Signal.CLIENT_ID, app.at("/client_id").text().stream().toList());
        String status = app.at("/status").text().orElse("unknown");
        return switch (status) {
            case "enabled" -> principal.withState(Principal.State.ACTIVE);
            case "disabled" -> principal.withState(Principal.State.INACTIVE);
            default -> principal.withAttribute("status", status);
        };
    }

    /** What the scopes declare; Acme narrows them by nothing else. */
    static Stream<Grant> grants(Json app) {
        return scopes(app)
                .filter(SCOPES::containsKey)
                .map(scope -> Grant.of(
                                key(app),
                                SCOPES.get(scope),
                                ResourceKind.CONTENT,
                                "pages",
                                Basis.DECLARED,
                                app.evidence())
                        .withMode(Grant.Mode.APPLICATION)
                        .through(Set.of(scope)));
    }

    static List<String> unknownScopes(Json app) {
        return scopes(app).filter(scope -> !SCOPES.containsKey(scope)).toList();
    }

    static Use use(Json app) {
        Optional<String> at = app.at("/last_used").text();
        try {
            return at.map(text -> Use.last(key(app), Instant.parse(text), Optional.empty(), app.evidence()))
                    .orElseGet(() -> Use.never(key(app), app.evidence()));
        } catch (DateTimeException notATime) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    "The last use in the answer to " + app.evidence().request() + " is not a time.");
        }
    }

    private static String key(Json app) {
        return "app:" + app.requiredText("/id");
    }

    private static Stream<String> scopes(Json app) {
        return app.at("/scopes").items().stream().flatMap(scope -> scope.text().stream());
    }
}
