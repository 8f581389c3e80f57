package dev.remit.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exactly what a reviewer is shown, and nothing that they are not: the review page is drawn from it alone.
 *
 * @param version the thing's version, for example {@code 3}
 * @param tier code of the risk tier, for example {@code high}
 * @param tierRules version of the rules it was tiered by
 * @param facts in the order they are read
 * @param reasons the rules that fired
 * @param standing who stands for it
 */
public record Snapshot(
        String title,
        String version,
        String tier,
        String tierRules,
        List<Fact> facts,
        List<Reason> reasons,
        List<Standing> standing) {

    /** Properties in alphabetical order, no white space: the same content always has the same bytes. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    /**
     * One thing known about it.
     *
     * @param key stable, for comparing versions
     * @param label as the reviewer reads it; the key where the console has words for it
     * @param values one or several; none means "not known"
     */
    public record Fact(String key, String label, List<String> values) {

        public Fact {
            values = List.copyOf(values);
        }

        public static Fact of(String key, String label, String... values) {
            return new Fact(key, label, List.of(values));
        }

        /** Without words: what it is called, and its values as far as they are codes, is the console's to say. */
        public static Fact coded(String key, List<String> values) {
            return new Fact(key, key, values);
        }
    }

    /** Why the tier is what it is: a rule that fired, in a sentence, with where the rule comes from. */
    public record Reason(String rule, String sentence, String source) {}

    /**
     * Somebody who carries a duty.
     *
     * @param duty code of the duty, for example {@code accountable}
     */
    public record Standing(String duty, String name, Optional<String> jobTitle) {

        /** Leads the keys of changed duties. */
        public static final String KEY = "standing.";
    }

    /** A fact that differs between two versions; a side without values was not known or not there. */
    public record Change(String key, String label, List<String> before, List<String> after) {}

    public Snapshot {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        standing = List.copyOf(standing);
    }

    /** The bytes the hash is taken over, as JSON. */
    public String canonical() {
        return JSON.writeValueAsString(this);
    }

    /** SHA-256 over {@link #canonical()}, in hexadecimal. */
    public String hash() {
        return hash(canonical());
    }

    static String hash(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Snapshot parse(String canonical) {
        return JSON.readValue(canonical, Snapshot.class);
    }

    /**
     * What is different from an earlier version, in reading order; what is gone last. A duty that others carry has the key {@code
     * standing.} with its code, and its code for a label.
     */
    public List<Change> changesFrom(Snapshot earlier) {
        Map<String, Fact> before = byKey(earlier);
        Map<String, Fact> after = byKey(this);
        SequencedSet<String> keys = new java.util.LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> change(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Change change(String key, Optional<Fact> before, Optional<Fact> after) {
        String label = after.or(() -> before).map(Fact::label).orElse(key);
        return new Change(
                key,
                label,
                before.map(Fact::values).orElse(List.of()),
                after.map(Fact::values).orElse(List.of()));
    }

    private static Map<String, Fact> byKey(Snapshot snapshot) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        snapshot.facts.forEach(fact -> facts.put(fact.key(), fact));
        snapshot.standing.stream().map(Standing::duty).distinct().forEach(duty -> {
            List<String> names = snapshot.standing.stream()
                    .filter(s -> s.duty().equals(duty))
                    .map(Standing::name)
                    .toList();
            facts.put(Standing.KEY + duty, new Fact(Standing.KEY + duty, duty, names));
        });
        return facts;
    }
}
