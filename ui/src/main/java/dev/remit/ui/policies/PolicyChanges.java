package dev.remit.ui.policies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.policy.Policy;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.function.Function;

/** What a proposed version says differently from the one in force: before and after, a line for each part. */
final class PolicyChanges extends Div {

    private final transient Policy before;
    private final transient Policy after;
    private final Facts facts = new Facts();

    PolicyChanges(Policy before, Policy after) {
        this.before = before;
        this.after = after;
        part("policies.name", Policy::name);
        part("policies.effect", policy -> Words.of(policy.effect()));
        part("policies.actions", policy -> PolicyWords.actions(policy.actions()));
        part("policies.when", Policy::when);
        part("policies.reason", Policy::reason);
        part(
                "policies.approvers",
                policy -> String.join(", ", policy.approvers().stream().sorted().toList()));
        part("policies.obligations", policy -> PolicyWords.obligations(policy.obligations()));
        part("policies.source", Policy::source);
        part("policies.cases", policy -> String.valueOf(policy.cases().size()));
        add(facts);
    }

    private void part(String key, Function<Policy, String> said) {
        String was = said.apply(before);
        String is = said.apply(after);
        if (!was.equals(is)) {
            Span old = Texts.quiet(Words.text("policies.was", was));
            Span now = Texts.strong(Words.text("policies.becomes", is));
            Div lines = new Div(old, new Div(now));
            lines.addClassName("rm-code-wrap");
            facts.fact(Words.text(key), lines);
        }
    }
}
