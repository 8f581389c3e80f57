package dev.remit.ui.policies.dryrun;

import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.dryrun.DryRunChange;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.policies.PolicyWords;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;

/** The use cases that would be treated otherwise: before, after, and why. */
final class DryRunGrid {

    private DryRunGrid() {}

    static KeysetGrid<DryRunChange> empty() {
        KeysetGrid<DryRunChange> grid = new KeysetGrid<>(
                Words.text("policies.dry-run"),
                c -> c.useCase().id() + " " + c.action().code());
        grid.name(Words.text("policies.dry-run.use-case"), c -> c.useCase().name(), DryRunGrid::useCase);
        grid.text(Words.text("policies.dry-run.action"), c -> Words.capital(Words.of(c.action())));
        grid.markup(Words.text("policies.dry-run.before"), c -> says(c.before()));
        grid.markup(Words.text("policies.dry-run.after"), c -> says(c.after()));
        grid.text(Words.text("policies.dry-run.why"), c -> why(c.after())).setFlexGrow(3);
        grid.narrow(c -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", useCase(c).href(), c.useCase().name())
                        + Markup.wrap("", says(c.before()) + " → " + says(c.after()))));
        grid.setHeight("360px");
        return grid;
    }

    private static Address useCase(DryRunChange change) {
        return Address.of("use-cases/" + change.useCase().id());
    }

    private static String says(PolicyDecision decision) {
        String badge = PolicyWords.badge(decision.effect());
        return decision.approvers().isEmpty()
                ? badge
                : badge + " " + Markup.span("rm-caption", String.join(", ", decision.approvers()));
    }

    private static String why(PolicyDecision decision) {
        return decision.reasons().stream().noneMatch(PolicyReason::counts)
                ? Words.text("policies.ask.silence")
                : decision.reasons().stream()
                        .filter(reason -> reason.counts() && reason.effect() == decision.effect())
                        .map(DryRunGrid::reason)
                        .collect(Collectors.joining(" "));
    }

    private static String reason(PolicyReason reason) {
        return reason.policy() + ": " + reason.text();
    }
}
