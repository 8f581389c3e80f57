package dev.remit.policy.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What whoever acts must see to, and how exactly.
 *
 * @param words that make it exact; empty: not said, so that any way will do; present without a word: nobody can keep it
 * @param days likewise, where it is made exact by a number
 */
public record Obligation(ObligationKind kind, Optional<Set<String>> words, Optional<Integer> days)
        implements Comparable<Obligation> {

    private static final Comparator<Obligation> ORDER =
            Comparator.comparing(Obligation::kind).thenComparing(Obligation::toString);

    /** An {@link IllegalArgumentException} if it is made exact by what is not its parameter. */
    public Obligation {
        words = words.map(given -> Collections.unmodifiableSet(new TreeSet<>(given)));
        Optional<ObligationParameter> parameter = kind.parameter();
        boolean counted = parameter.filter(p -> p == ObligationParameter.DAYS).isPresent();
        boolean worded = parameter.isPresent() && !counted;
        if ((words.isPresent() && !worded) || (days.isPresent() && !counted)) {
            throw new IllegalArgumentException(kind.code() + " is not made exact like this");
        }
    }

    public static Obligation of(ObligationKind kind, Collection<String> words) {
        return new Obligation(kind, Optional.of(new TreeSet<>(words)), Optional.empty());
    }

    public static Obligation within(int days) {
        return new Obligation(ObligationKind.LIMIT_RETENTION, Optional.empty(), Optional.of(days));
    }

    /** What keeps both; of the same kind. The order does not matter, and twice the same is the same. */
    public Obligation and(Obligation other) {
        if (kind != other.kind) {
            throw new IllegalArgumentException(kind + " and " + other.kind);
        }
        Optional<Set<String>> both = words.isPresent() && other.words.isPresent()
                ? Optional.of(both(words.get(), other.words.get()))
                : words.or(other::words);
        return new Obligation(
                kind, both, Stream.concat(days.stream(), other.days.stream()).min(Comparator.naturalOrder()));
    }

    private Set<String> both(Set<String> mine, Set<String> theirs) {
        Set<String> both = new TreeSet<>(mine);
        if (kind.parameter().orElseThrow().law() == ObligationParameter.Law.COMMON_TO_BOTH) {
            both.retainAll(theirs);
        } else {
            both.addAll(theirs);
        }
        return both;
    }

    /** Whether nobody can keep it: what policies ask for has nothing in common. */
    public boolean impossible() {
        return words.filter(Set::isEmpty).isPresent();
    }

    /** What is wrong with its parameter; empty: nothing. Whether there are such roles is a matter of the workspace. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<String> known = kind.parameter().map(ObligationParameter::words).orElse(List.of());
        words.ifPresent(given -> given.stream()
                .filter(word -> !known.isEmpty() && !known.contains(word))
                .forEach(problems::add));
        days.stream()
                .filter(n -> n < 1 || n > ObligationParameter.MOST_DAYS)
                .map(String::valueOf)
                .forEach(problems::add);
        return problems;
    }

    /** Each kind once, so that all are kept. */
    public static SortedSet<Obligation> unite(Collection<Obligation> all) {
        Map<ObligationKind, Obligation> united = new EnumMap<>(ObligationKind.class);
        all.forEach(one -> united.merge(one.kind(), one, Obligation::and));
        return new TreeSet<>(united.values());
    }

    @Override
    public int compareTo(Obligation other) {
        return ORDER.compare(this, other);
    }
}
