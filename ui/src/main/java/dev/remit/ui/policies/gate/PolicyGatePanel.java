package dev.remit.ui.policies.gate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Role;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.gate.GateService;
import dev.remit.inventory.gate.GateStanding;
import dev.remit.policy.Effect;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.policies.PoliciesNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the policies say of a use case's going live, and the approvals they ask for, to be given here by whoever holds the role: one of
 * the things that the gate asks for.
 */
@Component
public class PolicyGatePanel {

    private final GateService gate;
    private final People people;
    private final CurrentUser user;

    PolicyGatePanel(GateService gate, People people, CurrentUser user) {
        this.gate = gate;
        this.people = people;
        this.user = user;
    }

    /**
     * As one row of the gate.
     *
     * @param open whether the policies keep nothing back
     */
    public record Row(ListItem item, boolean open) {}

    /** Of this use case, now. */
    public Row of(UseCaseId id, Ages ages) {
        GateStanding standing = gate.standing(id);
        Div words = new Div(Texts.strong(Words.text("policies.gate")));
        words.addClassNames("rm-grow", "rm-task-words");
        if (standing.governed()) {
            words.add(Texts.body(Words.text(heading(standing))), reasons(standing, ages));
            Map<String, String> roles = people.roles().stream().collect(Collectors.toMap(Role::key, Role::name));
            standing.missing().forEach(role -> words.add(waits(id, role, roles.getOrDefault(role, role))));
        } else {
            words.add(Texts.quiet(Words.text("policies.gate.ungoverned")));
        }
        Status status = standing.open() ? Status.OK : Status.BAD;
        String verdict = Words.text(standing.open() ? "gate.met" : "gate.unmet");
        return new Row(
                new ListItem(
                        status.glyph(verdict),
                        words,
                        Texts.link(Words.text("policies.gate.policies"), PoliciesNavigation.policies())),
                standing.open());
    }

    private static UnorderedList reasons(GateStanding standing, Ages ages) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("rm-cases");
        standing.decision().reasons().stream()
                .filter(reason -> reason.effect() != Effect.ALLOW || standing.open())
                .forEach(reason -> reasons.add(item(reason, ages)));
        return reasons;
    }

    private static String heading(GateStanding standing) {
        if (standing.open()) {
            return "policies.gate.open";
        }
        if (standing.decision().reasons().stream().noneMatch(PolicyReason::counts)) {
            return "policies.gate.silent";
        }
        return standing.decision().effect() == Effect.DENY ? "policies.gate.denied" : "policies.gate.waits";
    }

    private static ListItem item(PolicyReason reason, Ages ages) {
        ListItem item = new ListItem(
                reason.policy().equals(PolicyDecision.OBLIGATIONS)
                        ? Texts.strong(Words.text("policies.obligations"))
                        : Texts.link(reason.policy(), PoliciesNavigation.policy(reason.policy())),
                new Span(" "));
        item.add(new Span(reason.text()));
        reason.exception()
                .ifPresent(exception -> item.add(
                        new Span(" "),
                        Texts.link(
                                Words.text("policies.ask.excepted", exception.key(), ages.on(exception.lastDay())),
                                ExceptionsNavigation.exception(exception.key()))));
        if (reason.doubtful()) {
            item.add(Texts.warn(" "
                    + Words.text(
                            "policies.gate.doubt",
                            reason.missing().stream()
                                    .map(PolicyFact::find)
                                    .flatMap(Optional::stream)
                                    .map(Words::of)
                                    .collect(Collectors.joining(", ")))));
        }
        return item;
    }

    private Div waits(UseCaseId id, String role, String name) {
        Div line = new Div();
        boolean mine =
                user.may(Permission.APPROVAL_DECIDE) && user.actor().roles().contains(role);
        line.add(
                mine
                        ? Buttons.plain(Words.text("policies.gate.approve", name), e -> ask(id, role, name)
                                .open())
                        : Texts.quiet(Words.text("policies.gate.missing", name)));
        return line;
    }

    private ReasonDialog ask(UseCaseId id, String role, String name) {
        return new ReasonDialog(
                Words.text("policies.gate.approve", name),
                Words.text("policies.gate.consequence"),
                Words.text("policies.gate.approve.act"),
                why -> {
                    gate.approve(id, role, why);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }
}
