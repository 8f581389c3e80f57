package dev.remit.connector.marketo;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The named checks of a connection: signing in, each permission we need, and those that would be too much. */
final class SelfTest {

    private static final String SIGNED_IN = "The service can sign in";
    private static final String USERS = "Users can be read (" + MarketoInstance.MANAGE_USERS + ")";
    private static final String USAGE = "Calls by user can be read";
    private static final String ACTIVITY = "Activities can be read (" + MarketoInstance.ACTIVITY + ")";
    private static final String ASSETS = "Smart campaigns can be read (" + MarketoInstance.ASSETS + ")";
    private static final String OWN = "Remit acts as an API-only user with one role of its own";
    private static final String NO_PEOPLE = "The records of people cannot be read";
    private static final Set<String> BUILT_IN =
            Set.of("admin", "standard user", "marketing user", "web designer", "analytics user");
    private static final String FIRST = "Repair the failed check above, then test again.";

    private final MarketoInstance marketo;
    private final List<Check> checks = new ArrayList<>();

    SelfTest(MarketoInstance marketo) {
        this.marketo = marketo;
    }

    List<Check> run() {
        Optional<Json> signedIn = check(SIGNED_IN, marketo::signIn);
        if (signedIn.isEmpty()) {
            List.of(USERS, USAGE, ACTIVITY, ASSETS, OWN, NO_PEOPLE).forEach(this::unknown);
            return checks;
        }
        List<Json> users = new ArrayList<>();
        boolean read = check(USERS, () -> {
                    marketo.users(users::add);
                    return signedIn.orElseThrow();
                })
                .isPresent();
        check(USAGE, () -> listed(marketo.usageOfTheWeek()));
        check(ACTIVITY, () -> listed(marketo.activityTypes()));
        check(ASSETS, () -> {
            marketo.campaigns(campaign -> {});
            return signedIn.orElseThrow();
        });
        if (read) {
            own(signedIn.orElseThrow(), users);
        } else {
            unknown(OWN);
        }
        people();
        return checks;
    }

    private static Json listed(Json answer) {
        MarketoInstance.results(answer);
        return answer;
    }

    private void own(Json signedIn, List<Json> users) {
        String scope = signedIn.at("/scope").text().orElse("").toLowerCase(Locale.ROOT);
        try {
            Optional<Json> ourselves = users.stream()
                    .filter(user -> scope.equals(lower(user, "/emailAddress")) || scope.equals(lower(user, "/userid")))
                    .findFirst();
            if (ourselves.isEmpty()) {
                checks.add(Check.unknown(
                        OWN, "It is not among the users that were listed.", "Make a service after the recipe."));
            } else {
                own(marketo.user(ourselves.get().requiredText("/userid")));
            }
        } catch (ConnectorException failure) {
            failed(OWN, failure);
        }
    }

    private void own(Json user) {
        Set<String> roles = new TreeSet<>();
        user.at("/userRoleWorkspaces")
                .items()
                .forEach(each -> roles.add(each.at("/accessRoleName").text().orElse("?")));
        boolean builtIn =
                roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).anyMatch(BUILT_IN::contains);
        boolean human = !user.at("/apiOnly").bool().orElse(false);
        String seen = (human ? "A person's user" : "An API-only user") + " with " + String.join(", ", roles);
        checks.add(
                human || builtIn || roles.size() != 1
                        ? Check.failed(
                                OWN,
                                seen,
                                "Make a role, an API-only user and a service after the recipe, for nobody but Remit.")
                        : Check.passed(OWN, seen));
    }

    private static String lower(Json user, String pointer) {
        return user.at(pointer).text().orElse("").toLowerCase(Locale.ROOT);
    }

    /** Asked for a person that cannot exist; being refused is what we hope for. */
    private void people() {
        try {
            listed(marketo.nobody());
            checks.add(Check.failed(
                    NO_PEOPLE,
                    "Marketo would show them.",
                    "Take Read-Only Lead and Read-Write Lead out of Remit's role; scanning works with them too."));
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.FORBIDDEN) {
                checks.add(Check.passed(NO_PEOPLE, "Marketo refuses them."));
            } else {
                failed(NO_PEOPLE, failure);
            }
        }
    }

    private Optional<Json> check(String name, Supplier<Json> read) {
        try {
            Json answer = read.get();
            checks.add(Check.passed(name, ""));
            return Optional.of(answer);
        } catch (ConnectorException failure) {
            failed(name, failure);
            return Optional.empty();
        }
    }

    private void failed(String name, ConnectorException failure) {
        if (failure.failure() == Failure.CANCELLED) {
            throw failure;
        }
        checks.add(Check.failed(name, failure.getMessage(), remedy(failure)));
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION -> "Enter client id and client secret again, from Admin, LaunchPoint, View Details.";
            case FORBIDDEN ->
                "Give Remit's role the permissions of the recipe, and allow the console's address if Admin, Web Services lists"
                        + " allowed ones.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address from Admin, Web Services, REST API, without /rest at its end.";
            default -> "Look at Admin, Web Services for the calls of the day, and check that Marketo is reachable.";
        };
    }

    private void unknown(String name) {
        checks.add(Check.unknown(name, "It could not be tried.", FIRST));
    }
}
