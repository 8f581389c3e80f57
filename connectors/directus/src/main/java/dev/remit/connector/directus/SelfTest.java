package dev.remit.connector.directus;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The named checks of a connection: the address, the token, each right we need, rights we do not, and the administrator's token. */
final class SelfTest {

    private static final String NO_MORE = "The token has no rights beyond what is needed";

    private final DirectusProject project;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(DirectusProject project) {
        this.project = project;
    }

    List<Check> run() {
        Optional<Json> me = checks.attempt("The token is accepted", project::me);
        Optional<Json> own = me.flatMap(any -> checks.attempt("What the token may do can be read", project::reach));
        if (own.isEmpty()) {
            if (me.isEmpty()) {
                checks.untried("What the token may do can be read");
            }
            Reach.NEEDED.forEach(collection -> checks.untried(name(collection)));
            checks.untried(NO_MORE);
        } else {
            Reach reach = new Reach(own.get());
            Reach.NEEDED.forEach(collection -> right(reach, collection));
            surplus(reach);
        }
        if (project.hasAdministrator()) {
            checks.attempt("MCP clients can be listed with the administrator's token", () -> {
                project.mcpClients(page -> {});
                return project.server();
            });
        }
        return checks.all();
    }

    private static String name(String collection) {
        return collection + " can be read";
    }

    private void right(Reach reach, String collection) {
        String name = name(collection);
        checks.attempt(
                () -> {
                    reach.need(collection);
                    return reach.narrowed(collection);
                },
                narrowed -> narrowed
                        ? Check.failed(
                                name,
                                "A rule leaves out some of it.",
                                "Allow to read all of " + collection + " in the token's policy.")
                        : Check.passed(name, "all of it"),
                missing -> Check.failed(
                        name, missing.getMessage(), "Allow to read " + collection + " in the token's policy."));
    }

    private void surplus(Reach reach) {
        checks.attempt(
                project::rank,
                rank -> surplus(rank, reach.surplus()),
                failure -> Check.unknown(NO_MORE, failure.getMessage(), "Try again."));
    }

    private static Check surplus(Json rank, Set<String> surplus) {
        if (rank.at("/admin_access").bool().orElse(false)) {
            return tooMuch("It is an administrator's and may do everything.");
        }
        if (!surplus.isEmpty()) {
            return tooMuch(surplus.size() + " more: " + String.join(", ", surplus));
        }
        return rank.at("/app_access").bool().orElse(false)
                ? tooMuch("It may use the app.")
                : Check.passed(NO_MORE, "reading only");
    }

    private static Check tooMuch(String what) {
        return Check.failed(
                NO_MORE, what, "Use the token of a user made after the recipe; scanning works with this one too.");
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Copy the token again: User Directory, the user, Token. Directus shows it only when it was just generated.";
            case FORBIDDEN ->
                "MCP clients are shown to administrators only; enter the token of one, or leave the field empty.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED -> "Enter the address without /admin or what follows it.";
            default -> "Check that Directus is reachable from the console.";
        };
    }
}
