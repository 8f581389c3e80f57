package dev.remit.ui.policies;

import dev.remit.policy.Effect;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.obligation.Obligation;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How policies are written on screen. */
public final class PolicyWords {

    private PolicyWords() {}

    public static String badge(Effect effect) {
        Status status =
                switch (effect) {
                    case ALLOW -> Status.OK;
                    case NEEDS_APPROVAL -> Status.WARN;
                    case DENY -> Status.BAD;
                };
        return status.markup(Words.of(effect));
    }

    static String actions(Collection<Action> actions) {
        return actions.size() == Action.values().length
                ? Words.text("policies.every-action")
                : actions.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    static String obligations(Collection<Obligation> obligations) {
        return obligations.stream().sorted().map(PolicyWords::obligation).collect(Collectors.joining("; "));
    }

    private static String obligation(Obligation one) {
        String what = Words.of(one.kind());
        if (one.days().isPresent()) {
            return Words.text(
                    "policies.obligation.exact",
                    what,
                    Words.text("policies.obligation.days", one.days().get()));
        }
        return one.words()
                .map(words -> Words.text("policies.obligation.exact", what, String.join(", ", words)))
                .orElse(what);
    }

    /** "in force, version 3", and what waits besides. */
    static String standing(PolicyEntry entry) {
        String force = entry.inForce().isPresent()
                ? Words.text("policies.in-force", entry.inForce().getAsInt())
                : Words.text("policies.not-in-force");
        return entry.proposed().isPresent()
                ? force + " · "
                        + Words.text("policies.proposed", entry.proposed().getAsInt())
                : force;
    }

    /** "Tier of the use case: high", one for each fact. */
    public static List<String> facts(PolicyFacts facts) {
        return facts.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(path -> PolicyFact.find(path).orElseThrow())))
                .map(e -> Words.of(PolicyFact.find(e.getKey()).orElseThrow()) + ": " + value(e.getValue()))
                .toList();
    }

    private static String value(Object value) {
        return switch (value) {
            case Boolean flag -> Words.text(flag ? "policies.yes" : "policies.no");
            case List<?> words ->
                words.isEmpty()
                        ? Words.text("policies.none")
                        : words.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
