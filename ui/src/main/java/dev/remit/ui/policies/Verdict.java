package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.policy.Effect;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.killswitch.KillSwitchNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What policies say to an action: allowed, denied, or whose approval it takes; by which of them, and what goes with it. */
public final class Verdict {

    private Verdict() {}

    static Component of(PolicyDecision decision, Ages ages) {
        return of(decision, UnaryOperator.identity(), ages::on);
    }

    /**
     * The same.
     *
     * @param role what a role is called, by its key
     */
    public static Component of(PolicyDecision decision, UnaryOperator<String> role) {
        return of(decision, role, LocalDate::toString);
    }

    private static Component of(PolicyDecision decision, UnaryOperator<String> role, Function<LocalDate, String> day) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("rm-cases");
        decision.reasons().forEach(reason -> reasons.add(item(reason, day)));
        Callout callout = new Callout(kind(decision.effect()), heading(decision, role), reasons);
        if (!decision.obligations().isEmpty()) {
            callout.add(Texts.body(
                    Words.text("policies.ask.obligations", PolicyWords.obligations(decision.obligations()))));
        }
        return callout;
    }

    private static String heading(PolicyDecision decision, UnaryOperator<String> role) {
        if (decision.reasons().stream().noneMatch(PolicyReason::counts)) {
            return Words.text("policies.ask.silence");
        }
        return decision.effect() == Effect.NEEDS_APPROVAL
                ? Words.text(
                        "policies.ask.approvers",
                        decision.approvers().stream().map(role).collect(Collectors.joining(", ")))
                : Words.of(decision.effect());
    }

    private static Component by(PolicyReason reason) {
        return switch (reason.policy()) {
            case PolicyDecision.KILL_SWITCH ->
                Texts.link(" " + Words.text("stops.nav") + " ", KillSwitchNavigation.stops());
            case PolicyDecision.OBLIGATIONS -> Texts.quiet(" " + Words.text("policies.obligations") + " ");
            default ->
                Texts.link(
                        " " + Words.text("policies.ask.version", reason.policy(), reason.version()) + " ",
                        PoliciesNavigation.policy(reason.policy()));
        };
    }

    private static ListItem item(PolicyReason reason, Function<LocalDate, String> day) {
        ListItem item =
                new ListItem(new Glyph(PolicyWords.badge(reason.effect())), by(reason), Texts.body(reason.text()));
        reason.exception()
                .ifPresent(exception -> item.add(Texts.link(
                        Words.text("policies.ask.excepted", exception.key(), day.apply(exception.lastDay())),
                        ExceptionsNavigation.exception(exception.key()))));
        if (reason.doubtful()) {
            item.add(Texts.warn(
                    reason.missing().isEmpty()
                            ? Words.text("policies.ask.failed")
                            : Words.text(
                                    "policies.ask.missing",
                                    reason.missing().stream()
                                            .map(PolicyFact::find)
                                            .flatMap(Optional::stream)
                                            .map(Words::of)
                                            .collect(Collectors.joining(", ")))));
        }
        return item;
    }

    private static Callout.Kind kind(Effect effect) {
        return switch (effect) {
            case ALLOW -> Callout.Kind.OK;
            case NEEDS_APPROVAL -> Callout.Kind.WARN;
            case DENY -> Callout.Kind.BAD;
        };
    }
}
