package dev.remit.connector.wordpress;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The named checks of a connection: the address, the credential, each right we need, and rights we do not. */
final class SelfTest {

    private static final Set<String> NEEDED = Set.of("read", "activate_plugins", "list_users", "edit_users");
    private static final String FIRST = "Repair the failed check above, then test again.";

    private final WordPressSite site;
    private final List<Check> checks = new ArrayList<>();

    SelfTest(WordPressSite site) {
        this.site = site;
    }

    List<Check> run() {
        Optional<Json> index = check("The address is a WordPress site's", this::index, FIRST);
        Optional<Json> session =
                index.flatMap(ignored -> check("The application password is accepted", site::session, ""));
        if (index.isEmpty()) {
            unknown("The application password is accepted");
        }
        if (session.isEmpty()) {
            unknown("Plug-ins can be listed");
            unknown("Users can be listed with their rights");
            unknown("Application passwords of others can be listed");
            unknown("The account has no rights beyond what is needed");
            return checks;
        }
        check("Plug-ins can be listed", () -> listed(site.plugins()), "");
        check(
                "Users can be listed with their rights",
                () -> listed(site.oneUser().json()),
                "");
        right("Application passwords of others can be listed", Readings.held(session.get()));
        surplus(Readings.held(session.get()));
        return checks;
    }

    private Json index() {
        Json index = site.index();
        index.at("/namespaces").items();
        return index;
    }

    private static Json listed(Json list) {
        list.items();
        return list;
    }

    private Optional<Json> check(String name, Supplier<Json> read, String instead) {
        try {
            Json seen = read.get();
            checks.add(Check.passed(name, seen.evidence().request()));
            return Optional.of(seen);
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED) {
                throw failure;
            }
            checks.add(Check.failed(name, failure.getMessage(), remedy(failure, instead)));
            return Optional.empty();
        }
    }

    private static String remedy(ConnectorException failure, String instead) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Enter user name and application password again. If they are right: a security plug-in may have switched application"
                        + " passwords off, or the web server may drop the Authorization header.";
            case FORBIDDEN ->
                "Give the account the rights of the recipe: read, activate_plugins, list_users, edit_users.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address of the start page. If it is right: permalinks must not be set to plain, and the REST interface must"
                        + " not be blocked.";
            default ->
                instead.isBlank()
                        ? "Try again when the site is reachable."
                        : "Check that the site is reachable from the console.";
        };
    }

    private void right(String name, Set<String> held) {
        checks.add(
                held.contains("edit_users")
                        ? Check.passed(name, "edit_users")
                        : Check.failed(
                                name, "The right edit_users is missing.", "Give the account the right edit_users."));
    }

    private void surplus(Set<String> held) {
        Set<String> surplus = new TreeSet<>(held);
        surplus.removeAll(NEEDED);
        surplus.removeIf(right -> right.matches("level_\\d+"));
        String name = "The account has no rights beyond what is needed";
        checks.add(
                surplus.isEmpty()
                        ? Check.passed(name, String.join(", ", new TreeSet<>(held)))
                        : Check.failed(
                                name,
                                surplus.size() + " more: " + String.join(", ", surplus),
                                "Use an account made after the recipe; scanning works with this one too."));
    }

    private void unknown(String name) {
        checks.add(Check.unknown(name, "It could not be tried.", FIRST));
    }
}
