package dev.remit.approval.plan;

import java.util.Optional;
import java.util.Set;

/**
 * One thing a reviewer has to check.
 *
 * @param text what must be true
 * @param evidence what has to be named as proof; empty if the reviewer's word is enough
 * @param tiers codes of the tiers in which it has to be checked; empty for all
 */
public record PlannedCheck(String key, String text, Optional<String> evidence, Optional<Set<String>> tiers) {

    boolean of(String tier) {
        return tiers.map(some -> some.contains(tier)).orElse(true);
    }
}
