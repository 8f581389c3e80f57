package dev.remit.scan.snapshot;

import dev.remit.scan.access.IntegrationDetail.SameBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which apps of different connections are one: those with the same client id, an AI and the app whose key it holds, and those that
 * are each the only one of its connection to be recognised as some product. No two of one connection, no two that people linked to
 * different use cases or said are two, ever become one.
 */
final class SameGroups {

    /** A shorter client id may have been made up by two people. */
    static final int LONG_ENOUGH = 20;

    /** No name alone gives a product away as surely as that. */
    static final double SURE_ENOUGH = 0.8;

    private static final Comparator<App> LEADS_FIRST = Comparator.comparing(
                    (App a) -> a.useCase().isEmpty())
            .thenComparing(a -> !a.recognised())
            .thenComparing(App::firstSeen)
            .thenComparing(App::id);

    /**
     * An app on the map.
     *
     * @param product empty if it is recognised as nobody's, or not surely enough
     * @param signsIn whether its system is where it signs in
     */
    record App(
            UUID id,
            UUID connection,
            Set<String> clientIds,
            Optional<String> product,
            boolean recognised,
            boolean signsIn,
            Optional<UUID> useCase,
            Instant firstSeen) {}

    /** Two that somebody said are two. */
    record Pair(UUID one, UUID other) {

        static Pair of(UUID a, UUID b) {
            // as PostgreSQL orders them
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** Of two on the map, one holds the key of the other, by the fields only they write. */
    record HeldKey(UUID holder, UUID app, String fields) {}

    /** What an app is a part of, and why. */
    record Part(UUID lead, SameBy by, String value) {}

    private record Claim(App one, App other, SameBy by, String value) {}

    private final Set<Pair> split;
    private final Map<UUID, Set<App>> groups = new HashMap<>();
    private final Map<UUID, Claim> why = new HashMap<>();

    private SameGroups(Set<Pair> split) {
        this.split = split;
    }

    /** The parts by id; leads and what stands alone are not among them. */
    static Map<UUID, Part> of(List<App> apps, Set<Pair> split, List<HeldKey> keys) {
        SameGroups groups = new SameGroups(split);
        List<App> ordered = apps.stream().sorted(LEADS_FIRST).toList();
        ordered.forEach(app -> groups.groups.put(app.id(), Set.of(app)));
        claims(ordered, keys).forEach(groups::join);
        return groups.parts(ordered);
    }

    private static List<Claim> claims(List<App> apps, List<HeldKey> keys) {
        List<Claim> claims = new ArrayList<>();
        Map<String, List<App>> byClient = new HashMap<>();
        apps.forEach(app -> app.clientIds().stream()
                .filter(id -> id.length() >= LONG_ENOUGH)
                .forEach(id ->
                        byClient.computeIfAbsent(id, i -> new ArrayList<>()).add(app)));
        byClient.forEach((id, same) -> claims.addAll(claims(same, SameBy.CLIENT_ID, id)));
        Map<UUID, App> byId = apps.stream().collect(Collectors.toMap(App::id, Function.identity()));
        keys.stream()
                .filter(key -> byId.containsKey(key.holder()) && byId.containsKey(key.app()))
                .map(key -> new Claim(
                        Objects.requireNonNull(byId.get(key.holder())),
                        Objects.requireNonNull(byId.get(key.app())),
                        SameBy.KEY,
                        key.fields()))
                .forEach(claims::add);
        Map<String, List<App>> byProduct = apps.stream()
                .filter(app -> app.product().isPresent())
                .collect(Collectors.groupingBy(app -> app.product().orElseThrow()));
        byProduct.forEach((product, same) -> claims.addAll(claims(onlyOnes(same), SameBy.PRODUCT, product)));
        return claims;
    }

    private static List<App> onlyOnes(List<App> apps) {
        Map<UUID, Long> perConnection =
                apps.stream().collect(Collectors.groupingBy(App::connection, Collectors.counting()));
        return apps.stream()
                .filter(app -> perConnection.getOrDefault(app.connection(), 0L) == 1)
                .toList();
    }

    private static List<Claim> claims(List<App> apps, SameBy by, String value) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < apps.size(); i++) {
            for (int j = i + 1; j < apps.size(); j++) {
                if (by == SameBy.CLIENT_ID
                        || apps.get(i).signsIn()
                        || apps.get(j).signsIn()) {
                    claims.add(new Claim(apps.get(i), apps.get(j), by, value));
                }
            }
        }
        return claims;
    }

    private void join(Claim claim) {
        Set<App> all = new HashSet<>(groups.getOrDefault(claim.one().id(), Set.of()));
        Set<App> other = groups.getOrDefault(claim.other().id(), Set.of());
        if (all.contains(claim.other()) || !fit(all, other)) {
            return;
        }
        all.addAll(other);
        all.forEach(app -> groups.put(app.id(), all));
        why.putIfAbsent(claim.one().id(), claim);
        why.putIfAbsent(claim.other().id(), claim);
    }

    private boolean fit(Set<App> some, Set<App> others) {
        return some.stream().allMatch(a -> others.stream()
                .allMatch(b -> !a.connection().equals(b.connection())
                        && !split.contains(Pair.of(a.id(), b.id()))
                        && (a.useCase().isEmpty()
                                || b.useCase().isEmpty()
                                || a.useCase().equals(b.useCase()))));
    }

    private Map<UUID, Part> parts(List<App> ordered) {
        Function<App, App> lead = app -> groups.getOrDefault(app.id(), Set.of(app)).stream()
                .min(LEADS_FIRST)
                .orElse(app);
        Map<UUID, Part> parts = new HashMap<>();
        for (App app : ordered) {
            Claim claim = why.get(app.id());
            App leading = lead.apply(app);
            if (claim != null && !leading.equals(app)) {
                parts.put(app.id(), new Part(leading.id(), claim.by(), claim.value()));
            }
        }
        return parts;
    }
}
