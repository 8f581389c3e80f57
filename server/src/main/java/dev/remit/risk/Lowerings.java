package dev.remit.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries every single change of the facts at hand for one that gives a lower tier: finding out what is not known, a less risky
 * value, one value fewer. Which changes there are follows from the facts' scales, how hard they are from the rule set.
 */
final class Lowerings {

    private static final int FINDING_OUT = 1;

    private final RuleSet rules;
    private final UseCaseFacts facts;
    private final RiskTier tier;

    Lowerings(RuleSet rules, UseCaseFacts facts, RiskTier tier) {
        this.rules = rules;
        this.facts = facts;
        this.tier = tier;
    }

    /** The cheapest first; for each fact and resulting tier only the smallest change. */
    List<WhatIf> all() {
        if (tier == RiskTier.MINIMAL) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        return facts.values().keySet().stream()
                .flatMap(fact -> candidates(fact).stream())
                .filter(change -> change.tier().compareTo(tier) < 0)
                .sorted(Comparator.comparingInt(WhatIf::effort)
                        .thenComparing(WhatIf::tier)
                        .thenComparing(WhatIf::fact))
                .filter(change -> known.add(change.fact() + " " + change.tier()))
                .toList();
    }

    private List<WhatIf> candidates(Fact fact) {
        List<WhatIf> found = new ArrayList<>();
        if (facts.isUnknown(fact)) {
            findOut(fact, found);
        } else if (rules.efforts().containsKey(fact)) {
            int effort = rules.efforts().get(fact);
            if (fact.shape() == Fact.Shape.ONE) {
                step(fact, effort, found);
            } else {
                drop(fact, effort, found);
            }
        }
        return found;
    }

    /** What if it turned out to be harmless, at the riskiest value that would still do? */
    private void findOut(Fact fact, List<WhatIf> found) {
        if (fact.shape() == Fact.Shape.MANY) {
            Set<String> rest = new TreeSet<>(facts.of(fact));
            rest.remove(Fact.UNKNOWN);
            add(fact, rest, FINDING_OUT, found);
            return;
        }
        for (String value : fact.scale().reversed()) {
            add(fact, Set.of(value), FINDING_OUT, found);
        }
    }

    private void step(Fact fact, int effort, List<WhatIf> found) {
        int now = fact.scale().indexOf(facts.of(fact).iterator().next());
        for (int steps = 1; steps <= now; steps++) {
            add(fact, Set.of(fact.scale().get(now - steps)), effort * steps, found);
        }
    }

    private void drop(Fact fact, int effort, List<WhatIf> found) {
        List<String> riskiestFirst = fact.scale().reversed().stream()
                .filter(facts.of(fact)::contains)
                .toList();
        for (String value : riskiestFirst) {
            Set<String> rest = new TreeSet<>(riskiestFirst);
            rest.remove(value);
            add(fact, rest, effort, found);
        }
        for (int dropped = 2; dropped <= riskiestFirst.size(); dropped++) {
            add(fact, new TreeSet<>(riskiestFirst.subList(dropped, riskiestFirst.size())), effort * dropped, found);
        }
    }

    private void add(Fact fact, Set<String> to, int effort, List<WhatIf> found) {
        Set<String> values = to.isEmpty() ? Set.of(fact.scale().getFirst()) : to;
        if (!values.equals(facts.of(fact))) {
            found.add(new WhatIf(fact, facts.of(fact), values, rules.tier(facts.with(fact, values)), effort));
        }
    }
}
