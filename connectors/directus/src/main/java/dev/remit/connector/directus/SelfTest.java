package dev.remit.connector.directus;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The named checks of a connection: the address, the token, each right we need, rights we do not, and the administrator's token. */
final class SelfTest {

    private static final String FIRST = "Repair the failed check above, then test again.";
    private static final String NO_MORE = "The token has no rights beyond what is needed";

    private final DirectusProject project;
    private final List<Check> checks = new ArrayList<>();

    SelfTest(DirectusProject project) {
        this.project = project;
    }

    List<Check> run() {
        Optional<Json> me = check("The token is accepted", project::me);
        Optional<Json> own = me.flatMap(any -> check("What the token may do can be read", project::reach));
        if (own.isEmpty()) {
            if (me.isEmpty()) {
                unknown("What the token may do can be read");
            }
            Reach.NEEDED.forEach(collection -> unknown(name(collection)));
            unknown(NO_MORE);
        } else {
            Reach reach = new Reach(own.get());
            Reach.NEEDED.forEach(collection -> right(reach, collection));
            surplus(reach);
        }
        if (project.hasAdministrator()) {
            check("MCP clients can be listed with the administrator's token", () -> {
                project.mcpClients(page -> {});
                return project.server();
            });
        }
        return checks;
    }

    private static String name(String collection) {
        return collection + " can be read";
    }

    private void right(Reach reach, String collection) {
        try {
            reach.need(collection);
            checks.add(
                    reach.narrowed(collection)
                            ? Check.failed(
                                    name(collection),
                                    "A rule leaves out some of it.",
                                    "Allow to read all of " + collection + " in the token's policy.")
                            : Check.passed(name(collection), "all of it"));
        } catch (ConnectorException missing) {
            checks.add(Check.failed(
                    name(collection), missing.getMessage(), "Allow to read " + collection + " in the token's policy."));
        }
    }

    private void surplus(Reach reach) {
        try {
            Json rank = project.rank();
            Set<String> surplus = reach.surplus();
            if (rank.at("/admin_access").bool().orElse(false)) {
                fail("It is an administrator's and may do everything.");
            } else if (!surplus.isEmpty()) {
                fail(surplus.size() + " more: " + String.join(", ", surplus));
            } else if (rank.at("/app_access").bool().orElse(false)) {
                fail("It may use the app.");
            } else {
                checks.add(Check.passed(NO_MORE, "reading only"));
            }
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED) {
                throw failure;
            }
            checks.add(Check.unknown(NO_MORE, failure.getMessage(), "Try again."));
        }
    }

    private void fail(String what) {
        checks.add(Check.failed(
                NO_MORE, what, "Use the token of a user made after the recipe; scanning works with this one too."));
    }

    private Optional<Json> check(String name, Supplier<Json> read) {
        try {
            Json seen = read.get();
            checks.add(Check.passed(name, seen.evidence().request()));
            return Optional.of(seen);
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED) {
                throw failure;
            }
            checks.add(Check.failed(name, failure.getMessage(), remedy(failure)));
            return Optional.empty();
        }
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

    private void unknown(String name) {
        checks.add(Check.unknown(name, "It could not be tried.", FIRST));
    }
}
