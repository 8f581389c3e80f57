package dev.remit.connector.hubspot;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named checks of a connection: the token, each scope we need, scopes nobody needs, the audit log, and what is left of today. */
final class SelfTest {

    /** What the recipe says. */
    static final List<String> NEEDED = List.of(
            "account-info.security.read",
            "automation",
            "crm.objects.companies.read",
            "crm.objects.contacts.read",
            "crm.objects.deals.read",
            "settings.users.read",
            "settings.users.teams.read");

    /** And if the definitions of sensitive properties are read. */
    static final List<String> FOR_SENSITIVE = List.of(
            "crm.objects.companies.highly_sensitive.read.v2",
            "crm.objects.companies.sensitive.read.v2",
            "crm.objects.contacts.highly_sensitive.read.v2",
            "crm.objects.contacts.sensitive.read.v2",
            "crm.objects.deals.highly_sensitive.read.v2",
            "crm.objects.deals.sensitive.read.v2");

    private static final String TOKEN = "The address is HubSpot's and the token is accepted";
    private static final String SCOPES = "The scopes of the token can be read";
    private static final String NO_MORE = "The token has no scopes beyond what is needed";
    private static final String AUDIT = "The audit log can be read";
    private static final String ENOUGH = "Enough of today's requests are left";
    private static final long A_SCAN = 1_000;

    private final HubSpotAccount account;
    private final List<String> needed = new ArrayList<>(NEEDED);
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(HubSpotAccount account, HubSpotConfig config) {
        this.account = account;
        if (config.sensitive()) {
            needed.addAll(FOR_SENSITIVE);
        }
    }

    List<Check> run() {
        boolean accepted = checks.attempt(TOKEN, account::details).isPresent();
        Optional<Json> token = accepted ? checks.attempt(SCOPES, account::token) : Optional.empty();
        if (!accepted) {
            checks.untried(SCOPES);
        }
        token.map(read -> new TreeSet<>(Readings.texts(read.at("/scopes"))))
                .ifPresentOrElse(this::scopes, this::scopesUnknown);
        if (accepted) {
            checks.attempt(AUDIT, account::oneOfAudit);
            enough();
        } else {
            checks.untried(AUDIT, ENOUGH);
        }
        return checks.all();
    }

    private static String granted(String scope) {
        return "The scope " + scope + " is granted";
    }

    private void scopes(Set<String> held) {
        for (String scope : needed) {
            checks.add(
                    held.contains(scope)
                            ? Check.passed(granted(scope), scope)
                            : Check.failed(
                                    granted(scope),
                                    "The token does not have it.",
                                    "Add it to the private app made for Remit, under Scopes, and commit the change."));
        }
        Set<String> surplus = new TreeSet<>(held);
        needed.forEach(surplus::remove);
        surplus.remove("oauth");
        checks.add(
                surplus.isEmpty()
                        ? Check.passed(NO_MORE, needed.size() + " scopes")
                        : Check.failed(
                                NO_MORE,
                                surplus.size() + " more: " + String.join(", ", surplus),
                                "Remove them from the private app, under Scopes; scanning works with them too."));
    }

    private void scopesUnknown() {
        needed.forEach(scope -> checks.untried(granted(scope)));
        checks.untried(NO_MORE);
    }

    private void enough() {
        checks.attempt(
                account::usage,
                counts -> counts.stream()
                        .findFirst()
                        .map(SelfTest::enough)
                        .orElse(Check.unknown(
                                ENOUGH, "HubSpot counted nothing.", "Scan, and see whether it comes to its end.")),
                failure -> Check.unknown(ENOUGH, failure.getMessage(), "Try again."));
    }

    private static Check enough(Json count) {
        long limit = count.at("/usageLimit").integer().orElse(0L);
        long left = limit - count.at("/currentUsage").integer().orElse(0L);
        String of = left + " of " + limit + " left";
        return left >= A_SCAN
                ? Check.passed(ENOUGH, of)
                : Check.failed(
                        ENOUGH,
                        of,
                        "Scan after midnight in the account's time zone, or find out which private app asks so much.");
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Copy the token again: Development, Legacy apps, the private app, Auth. It ends when it is renewed or the app is deleted.";
            case FORBIDDEN -> "Give the private app the scopes of the recipe.";
            case PLAN_GATED ->
                "Nothing, unless the account gets this plan: the rest is scanned without, and the scan says what stays unknown.";
            case RATE_LIMITED -> "Test again later.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED -> "Enter https://api.hubapi.com as the address.";
            default -> "Check that HubSpot is reachable from the console.";
        };
    }
}
