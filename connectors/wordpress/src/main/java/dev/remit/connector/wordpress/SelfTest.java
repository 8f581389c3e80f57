package dev.remit.connector.wordpress;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named checks of a connection: the address, the credential, each right we need, and rights we do not. */
final class SelfTest {

    private static final Set<String> NEEDED = Set.of("read", "activate_plugins", "list_users", "edit_users");

    private static final String ACCEPTED = "The application password is accepted";
    private static final String PLUGINS = "Plug-ins can be listed";
    private static final String USERS = "Users can be listed with their rights";
    private static final String PASSWORDS = "Application passwords of others can be listed";
    private static final String NO_MORE = "The account has no rights beyond what is needed";

    private final WordPressSite site;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(WordPressSite site) {
        this.site = site;
    }

    List<Check> run() {
        Optional<Json> index = checks.attempt("The address is a WordPress site's", this::index);
        Optional<Json> session = index.flatMap(ignored -> checks.attempt(ACCEPTED, site::session));
        if (index.isEmpty()) {
            checks.untried(ACCEPTED);
        }
        if (session.isEmpty()) {
            checks.untried(PLUGINS, USERS, PASSWORDS, NO_MORE);
            return checks.all();
        }
        checks.attempt(PLUGINS, () -> listed(site.plugins()));
        checks.attempt(USERS, () -> listed(site.oneUser().json()));
        right(PASSWORDS, Readings.held(session.get()));
        surplus(Readings.held(session.get()));
        return checks.all();
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

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Enter user name and application password again. If they are right: a security plug-in may have switched application"
                        + " passwords off, or the web server may drop the Authorization header.";
            case FORBIDDEN ->
                "Give the account the rights of the recipe: read, activate_plugins, list_users, edit_users.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address of the start page. If it is right: permalinks must not be set to plain, and the REST interface must"
                        + " not be blocked.";
            default -> "Check that the site is reachable from the console.";
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
        checks.add(
                surplus.isEmpty()
                        ? Check.passed(NO_MORE, String.join(", ", new TreeSet<>(held)))
                        : Check.failed(
                                NO_MORE,
                                surplus.size() + " more: " + String.join(", ", surplus),
                                "Use an account made after the recipe; scanning works with this one too."));
    }
}
