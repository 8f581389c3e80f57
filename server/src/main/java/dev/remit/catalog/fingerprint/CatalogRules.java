package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What no single entry shows: that a value can be met at all, means one product, and gives way to what is more exact. */
final class CatalogRules {

    private final Map<Signal, Map<String, List<Matcher>>> known = new HashMap<>();
    private final List<String> problems;

    CatalogRules(List<String> problems) {
        this.problems = problems;
    }

    void check(List<CatalogFile.Entry> entries) {
        entries.forEach(entry -> entry.matchers().forEach(this::add));
        known.forEach((signal, values) -> values.forEach((value, matchers) -> {
            for (String wider : Keys.of(signal, value)) {
                if (!wider.equals(value)) {
                    values.getOrDefault(wider, List.of())
                            .forEach(general -> matchers.forEach(exact -> surer(exact, general)));
                }
            }
        }));
    }

    private void add(Matcher matcher) {
        if (!Keys.of(matcher.signal(), matcher.value()).contains(matcher.value())) {
            problems.add(
                    matcher.product().key() + ": never met as a " + name(matcher.signal()) + ": " + matcher.value());
        }
        List<Matcher> same = known.computeIfAbsent(matcher.signal(), s -> new HashMap<>())
                .computeIfAbsent(matcher.value(), v -> new ArrayList<>());
        for (Matcher other : same) {
            if (overlap(matcher.product(), other.product())) {
                problems.add(matcher.product().key() + " and " + other.product().key() + " both claim the "
                        + name(matcher.signal()) + " " + matcher.value());
            }
        }
        same.add(matcher);
    }

    private void surer(Matcher exact, Matcher general) {
        if (!exact.product().key().equals(general.product().key())
                && overlap(exact.product(), general.product())
                && exact.confidence() <= general.confidence()) {
            problems.add(exact.product().key() + ": " + exact.value() + " is no surer than "
                    + general.product().key() + "'s " + general.value() + ", which is found in it");
        }
    }

    private static boolean overlap(Product a, Product b) {
        return a.system().isEmpty() || b.system().isEmpty() || a.system().equals(b.system());
    }

    private static String name(Signal signal) {
        return signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
