package dev.remit.scan.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says with whose key somebody writes in another system, from what they declare to write there and what was observed there: there is a
 * field that only they declare and only that key was seen to write, at least half of what the key wrote is what they declare, and
 * neither side has a second such counterpart. A guess, as no system says whose key it is.
 */
public final class SameKeys {

    /** Somebody, by the connection that knows them and their name there. */
    public record Writer(UUID connection, String principal) {}

    /**
     * What somebody writes in a system.
     *
     * @param system the connection that reads this system
     * @param fields of objects of this kind
     */
    public record Writes(Writer who, UUID system, String kind, Set<String> fields) {

        public Writes {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * The key that somebody holds, as the system knows it.
     *
     * @param fields those nobody else writes, by the system's names
     */
    public record Same(Writer holder, Writer key, Set<String> fields) {

        public Same {
            fields = Set.copyOf(fields);
        }
    }

    private record Field(UUID system, String kind, String name) {}

    private record Two(Writer holder, Writer key) {}

    private final Map<Writer, Set<Field>> declared = new HashMap<>();
    private final Map<Writer, Set<Field>> observed = new HashMap<>();
    private final Map<Field, String> names = new HashMap<>();

    private SameKeys(Collection<Writes> declared, Collection<Writes> observed) {
        add(this.declared, declared);
        add(this.observed, observed);
        observed.forEach(writes -> writes.fields()
                .forEach(name -> names.merge(
                        field(writes, name), name, (one, other) -> one.compareTo(other) < 0 ? one : other)));
    }

    public static List<Same> of(Collection<Writes> declared, Collection<Writes> observed) {
        return new SameKeys(declared, observed).same();
    }

    /** One field's name in two systems: {@code leadStatus} here is {@code hs_lead_status} there. */
    public static String folded(String field) {
        return field.replaceFirst("^hs_", "").replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static void add(Map<Writer, Set<Field>> all, Collection<Writes> some) {
        some.forEach(
                writes -> writes.fields().forEach(name -> all.computeIfAbsent(writes.who(), none -> new HashSet<>())
                        .add(field(writes, name))));
    }

    private static Field field(Writes writes, String name) {
        return new Field(writes.system(), writes.kind(), folded(name));
    }

    private List<Same> same() {
        Map<Field, Writer> holders = onlyOnes(declared);
        Map<Field, Writer> keys = onlyOnes(observed);
        Map<Two, Set<String>> found = new HashMap<>();
        holders.forEach((field, holder) -> {
            Writer key = keys.get(field);
            if (key != null && half(holder, key)) {
                found.computeIfAbsent(new Two(holder, key), none -> new TreeSet<>())
                        .add(names.getOrDefault(field, field.name()));
            }
        });
        Map<Object, Long> counted = found.keySet().stream()
                .flatMap(two -> List.of(List.of(two.holder(), two.key().connection()), two.key()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Same> same = new ArrayList<>();
        found.forEach((two, fields) -> {
            if (counted.getOrDefault(List.of(two.holder(), two.key().connection()), 0L) == 1
                    && counted.getOrDefault(two.key(), 0L) == 1) {
                same.add(new Same(two.holder(), two.key(), fields));
            }
        });
        return same;
    }

    private static Map<Field, Writer> onlyOnes(Map<Writer, Set<Field>> writes) {
        Map<Field, Writer> only = new HashMap<>();
        Set<Field> several = new HashSet<>();
        writes.forEach((who, fields) -> fields.forEach(field -> {
            if (only.put(field, who) != null) {
                several.add(field);
            }
        }));
        only.keySet().removeAll(several);
        return only;
    }

    /** Whether at least half of what the key was seen to write is what its holder declares: else others hold it, too. */
    private boolean half(Writer holder, Writer key) {
        Set<Field> wrote = observed.getOrDefault(key, Set.of());
        long both = wrote.stream()
                .filter(declared.getOrDefault(holder, Set.of())::contains)
                .count();
        return 2 * both >= wrote.size();
    }
}
