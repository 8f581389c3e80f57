package dev.remit.inventory.entry;

import dev.remit.inventory.questions.Question;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Ownership;
import dev.remit.risk.Fact;
import dev.remit.risk.FiredRule;
import dev.remit.risk.TierExplanation;
import dev.remit.risk.UseCaseFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What decisions rest on: the material answers, the facts and rules its tier follows from, and who answers for it. A decision on
 * one version holds for another exactly if both have the same basis.
 */
final class Basis {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Basis() {}

    /** SHA-256 in hexadecimal; equal for equal bases. */
    static String of(
            List<Question> asked,
            Map<String, List<String>> answers,
            UseCaseFacts facts,
            TierExplanation tier,
            Ownership ownership) {
        SortedMap<String, Object> basis = new TreeMap<>();
        asked.stream()
                .filter(Question::material)
                .forEach(q -> basis.put("answer." + q.key(), new TreeSet<>(answers.getOrDefault(q.key(), List.of()))));
        for (Fact fact : Fact.values()) {
            basis.put("fact." + fact.code(), new TreeSet<>(facts.of(fact)));
        }
        basis.put("tier", tier.tier().code());
        basis.put("rules", new TreeSet<>(tier.fired().stream().map(Basis::rule).toList()));
        for (Assignment assignment : ownership.assignments()) {
            if (assignment.duty().answers()) {
                basis.put(
                        "answers." + assignment.duty().code(),
                        assignment.person().toString());
            }
        }
        return sha256(JSON.writeValueAsString(basis));
    }

    private static String rule(FiredRule rule) {
        return rule.id() + " " + rule.tier().code() + (rule.assumed() ? " assumed" : "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
