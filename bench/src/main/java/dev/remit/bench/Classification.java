package dev.remit.bench;

import dev.remit.bench.timing.Slices;
import dev.remit.bench.timing.Spread;
import dev.remit.catalog.fingerprint.Fingerprints;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** P3: what a hundred times as many fingerprints cost when a scan asks what its principals are. */
final class Classification implements Benchmark {

    private static final int FEW = 50;
    private static final int MANY = 5_000;
    private static final int A_CALL = 100;
    private static final double GOAL = 1.5;

    @Override
    public String name() {
        return "fingerprints";
    }

    @Override
    public String explanation() {
        return "P3: what a scan's principals are recognised as, " + A_CALL + " a call, by a catalogue of " + MANY
                + " products against one of " + FEW
                + ", each product with a domain, a place to return to, a package and a name."
                + " The same principals for both: half of them are in neither, half in the " + FEW
                + " that both have. One in ten is recognised by its name alone.";
    }

    @Override
    public void run(Output output, Sizes sizes) {
        Fingerprints few = Fingerprints.unsigned(catalogue(FEW));
        Fingerprints many = Fingerprints.unsigned(catalogue(MANY));
        List<List<Map<Signal, Set<String>>>> calls = calls(sizes.seconds() * 50);
        int[] next = new int[2];
        Slices slices = Slices.of(List.of(
                () -> classify(few, calls.get(next[0]++ % calls.size())),
                () -> classify(many, calls.get(next[1]++ % calls.size()))));
        Spread ratio = slices.ratio(1, 0);
        output.add(Figure.of("P3", A_CALL + " principals, " + MANY + " products", "µs", slices.micros(1))
                .over(slices.micros(0), ratio)
                .met(ratio.median() <= GOAL));
    }

    private static void classify(Fingerprints fingerprints, List<Map<Signal, Set<String>>> principals) {
        long found = principals.stream()
                .filter(seen -> !fingerprints.match("n8n", seen).isEmpty())
                .count();
        if (found == 0 || found == principals.size()) {
            throw new IllegalStateException("found " + found + " of " + principals.size() + ": nothing was measured");
        }
    }

    private static List<List<Map<Signal, Set<String>>>> calls(int count) {
        List<List<Map<Signal, Set<String>>>> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            int from = call * A_CALL;
            calls.add(IntStream.range(from, from + A_CALL)
                    .mapToObj(Classification::principal)
                    .toList());
        }
        return calls;
    }

    private static Map<Signal, Set<String>> principal(int n) {
        Optional<Integer> known = n % 2 == 0 ? Optional.of(n % FEW) : Optional.empty();
        if (n % 10 == 0) {
            return Map.of(Signal.DISPLAY_NAME, Set.of("Sync of vendor" + n % FEW + " assistant for team " + n));
        }
        String domain = known.map(k -> "vendor" + k + ".test").orElse("client" + n + ".example");
        return Map.of(
                Signal.DOMAIN, Set.of("api." + domain),
                Signal.REDIRECT_URI, Set.of("https://app." + domain + "/oauth/callback/" + n),
                Signal.PACKAGE, Set.of("@company/package-" + n),
                Signal.DISPLAY_NAME, Set.of("Export of leads to the warehouse, number " + n));
    }

    private static String catalogue(int products) {
        return "format: 1\nversion: 2026-11-26\nproducts:\n"
                + IntStream.range(0, products).mapToObj(Classification::product).collect(Collectors.joining());
    }

    private static String product(int n) {
        return """
                  - {key: vendor%1$d, name: Vendor %1$d, vendor: Vendor %1$d, implies: [infer], source: made up, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [vendor%1$d.test]},
                             {signal: redirect-uri, confidence: 0.85, values: [vendor%1$d.test]},
                             {signal: package, confidence: 0.9, values: ['@vendor%1$d/sdk']},
                             {signal: display-name, confidence: 0.45, values: [vendor%1$d assistant]}]}
                """.formatted(n);
    }
}
