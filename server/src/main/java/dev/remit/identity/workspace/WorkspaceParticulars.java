package dev.remit.identity.workspace;

import dev.remit.identity.IdentityRefusal;
import dev.remit.shared.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a workspace is called and how it counts.
 *
 * @param zone for example {@code Europe/Berlin}
 * @param currency ISO 4217 code
 */
public record WorkspaceParticulars(String name, String zone, String currency) {

    private static final int LONGEST_NAME = 120;

    public WorkspaceParticulars {
        name = name.strip();
        zone = zone.strip();
        currency = currency.strip();
    }

    /** Everything that is wrong with them, about the fields {@code name}, {@code zone} and {@code currency}. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.at("name", IdentityRefusal.WORKSPACE_NAME_MISSING));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", IdentityRefusal.WORKSPACE_NAME_TOO_LONG, LONGEST_NAME));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add(Problem.at("zone", IdentityRefusal.ZONE_UNKNOWN, zone));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(currency))) {
            problems.add(Problem.at("currency", IdentityRefusal.CURRENCY_UNKNOWN, currency));
        }
        return problems;
    }
}
