package dev.remit.inventory.governed;

import dev.remit.inventory.questions.Facts;
import dev.remit.policy.fact.FactSource;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the register and the catalogue know of use cases. What was answered "not known" stays unknown. */
@Component
class RegisterFacts implements FactSource {

    private final RegisterRows rows;
    private final Facts facts;

    RegisterFacts(RegisterRows rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public Map<UUID, PolicyFacts> of(Collection<UUID> useCases) {
        List<RegisterRows.Governed> governed = rows.governed(useCases);
        Map<UUID, String> classes = rows.dataClasses(governed.stream()
                .flatMap(row -> facts.dataAssets(row.answers()).stream())
                .collect(Collectors.toSet()));
        Map<UUID, PolicyFacts> all = new HashMap<>();
        governed.forEach(row -> all.put(row.id(), known(row, facts.of(row.answers(), classes))));
        return all;
    }

    private static PolicyFacts known(RegisterRows.Governed row, UseCaseFacts answers) {
        PolicyFacts known = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_APPROVED, row.approved())
                .with(PolicyFact.USE_CASE_OWNED, row.owned());
        if (row.tier().isPresent()) {
            known = known.with(PolicyFact.USE_CASE_TIER, row.tier().get());
        }
        if (row.lane().isPresent()) {
            known = known.with(PolicyFact.USE_CASE_LANE, row.lane().get());
        }
        return answered(known.with(PolicyFact.TOOL_REVIEW, worst(row.reviews())), answers);
    }

    /** The worst tool speaks for all; where the catalogue knows none, nobody has reviewed any. */
    private static String worst(List<String> reviews) {
        if (reviews.contains("refused")) {
            return "refused";
        }
        return reviews.isEmpty() || reviews.contains("unreviewed") ? "unreviewed" : "approved";
    }

    private static PolicyFacts answered(PolicyFacts known, UseCaseFacts answers) {
        PolicyFacts more = word(known, PolicyFact.USE_CASE_AUDIENCE, answers.of(Fact.AUDIENCE));
        more = word(more, PolicyFact.USE_CASE_AUTONOMY, answers.of(Fact.AUTONOMY));
        more = flag(more, PolicyFact.USE_CASE_DISCLOSED, answers.of(Fact.DISCLOSURE));
        more = flag(more, PolicyFact.USE_CASE_FALLBACK, answers.of(Fact.FALLBACK));
        more = flag(more, PolicyFact.USE_CASE_VENDOR_TRAINS, answers.of(Fact.VENDOR_TRAINING));
        Set<String> data = answers.of(Fact.DATA);
        return data.isEmpty() || data.contains(Fact.UNKNOWN)
                ? more
                : more.with(PolicyFact.USE_CASE_DATA, List.copyOf(data));
    }

    private static PolicyFacts word(PolicyFacts known, PolicyFact fact, Set<String> said) {
        return said.isEmpty() || said.contains(Fact.UNKNOWN)
                ? known
                : known.with(fact, said.iterator().next());
    }

    private static PolicyFacts flag(PolicyFacts known, PolicyFact fact, Set<String> said) {
        return said.isEmpty() || said.contains(Fact.UNKNOWN) ? known : known.with(fact, said.contains("yes"));
    }
}
