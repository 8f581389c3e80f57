package dev.remit.ui.policies;

import dev.remit.policy.PolicyReason;
import dev.remit.policy.decision.RecordedDecision;
import dev.remit.policy.fact.UseCaseDirectory;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The decisions, newest first. */
final class DecisionGrid {

    private DecisionGrid() {}

    /** A list whose decisions open beside it with the address's filters. */
    static KeysetGrid<RecordedDecision> of(Address address, boolean unfiltered, Ages ages) {
        KeysetGrid<RecordedDecision> grid = new KeysetGrid<>(Words.text("policies.decisions"), RecordedDecision::id);
        grid.name(
                Words.text("policies.decisions.asked"),
                d -> Words.capital(Words.of(d.action())),
                d -> open(d, address));
        grid.markup(
                Words.text("policies.decisions.effect"),
                d -> PolicyWords.badge(d.decision().effect()));
        grid.text(Words.text("policies.decisions.policies"), DecisionGrid::policies);
        grid.text(Words.text("policies.decisions.use-case"), DecisionGrid::useCase)
                .setFlexGrow(2);
        grid.text(Words.text("policies.decisions.caller"), RecordedDecision::caller)
                .setFlexGrow(3);
        grid.text(Words.text("policies.decisions.when"), d -> ages.at(d.at()));
        grid.narrow(d -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", open(d, address).href(), Words.capital(Words.of(d.action())))
                        + Markup.wrap(
                                "", PolicyWords.badge(d.decision().effect()) + " " + Markup.escape(ages.at(d.at())))));
        grid.empty(
                unfiltered
                        ? EmptyState.nothing(
                                Words.text("policies.decisions.empty"), Words.text("policies.decisions.empty.text"))
                        : EmptyState.filtered(Words.text("policies.decisions.filtered")));
        return grid;
    }

    private static String policies(RecordedDecision decided) {
        List<PolicyReason> reasons = decided.decision().reasons();
        return reasons.isEmpty()
                ? Words.text("policies.decisions.silent")
                : reasons.stream().map(PolicyReason::policy).collect(Collectors.joining(", "));
    }

    private static String useCase(RecordedDecision decided) {
        return decided.useCase().map(UseCaseDirectory.Named::name).orElse("");
    }

    private static Address open(RecordedDecision decided, Address list) {
        return new Address(PoliciesNavigation.DECISIONS + "/" + decided.id(), list.parameters());
    }
}
