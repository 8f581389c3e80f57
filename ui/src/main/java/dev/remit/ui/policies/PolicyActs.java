package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyVersion;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What this person can do with a policy as it stands. */
final class PolicyActs {

    private final PolicyEntry entry;
    private final Optional<PolicyVersion> waiting;
    private final PolicyDesk desk;
    private final Runnable changed;

    PolicyActs(PolicyEntry entry, Optional<PolicyVersion> waiting, PolicyDesk desk, Runnable changed) {
        this.entry = entry;
        this.waiting = waiting;
        this.desk = desk;
        this.changed = changed;
    }

    Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (desk.writes() && waiting.isEmpty()) {
            if (entry.inForce().isPresent()) {
                actions.add(Buttons.danger(
                        Words.text("policies.withdraw"),
                        e -> ask("withdraw", "policies.propose", why -> desk.service()
                                .proposeWithdrawal(entry.key(), why))));
            }
            actions.add(Buttons.link(Words.text("policies.change"), PoliciesNavigation.change(entry.key())));
        }
        return actions.toArray(Component[]::new);
    }

    /** For whoever may decide on what waits. Who wrote it reads that somebody else does. */
    Optional<ActionBar> bar() {
        return waiting.filter(v -> desk.publishes()).map(version -> {
            ActionBar bar = ActionBar.decide(Words.text("policies.decide"))
                    .words(new Span(Words.text("policies.decide.what", entry.key(), version.number())));
            if (version.writtenBy().equals(desk.user().person())) {
                return bar.actions(new Span(Words.text("PolicyRefusal.NOT_YOUR_OWN")));
            }
            return bar.actions(
                    Buttons.danger(
                            Words.text("policies.reject"),
                            e -> ask("reject", "policies.reject", why -> desk.service()
                                    .reject(entry.key(), version.number(), why))),
                    Buttons.primary(
                            Words.text("policies.publish"),
                            e -> ask("publish", "policies.publish", why -> desk.service()
                                    .publish(entry.key(), version.number(), why))));
        });
    }

    private void ask(String act, String verb, Consumer<String> doing) {
        new ReasonDialog(
                        Words.text("policies." + act + ".title", entry.key()),
                        Words.text("policies." + act + ".consequence"),
                        Words.text(verb),
                        why -> {
                            doing.accept(why);
                            changed.run();
                        })
                .open();
    }
}
