package dev.remit.evidence;

import dev.remit.shared.SubjectKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which records are listed: those that meet every part. An empty part filters nothing.
 *
 * @param kinds of what it was done to
 * @param acts by name
 * @param person who did it
 * @param from at or after
 * @param until before
 */
public record LedgerFilter(
        Set<SubjectKind> kinds,
        Set<String> acts,
        Optional<UUID> person,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything. */
    public static final LedgerFilter NONE =
            new LedgerFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public LedgerFilter {
        kinds = Set.copyOf(kinds);
        acts = Set.copyOf(acts);
    }

    public LedgerFilter withKinds(Set<SubjectKind> some) {
        return new LedgerFilter(some, acts, person, from, until);
    }

    public LedgerFilter withActs(Set<String> some) {
        return new LedgerFilter(kinds, some, person, from, until);
    }

    public LedgerFilter by(UUID somebody) {
        return new LedgerFilter(kinds, acts, Optional.of(somebody), from, until);
    }

    public LedgerFilter between(Optional<Instant> start, Optional<Instant> end) {
        return new LedgerFilter(kinds, acts, person, start, end);
    }

    boolean asksForActs() {
        return !kinds.isEmpty() || !acts.isEmpty();
    }
}
