package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Role;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one version of a policy says. */
final class PolicyBody extends Div {

    PolicyBody(Policy policy, List<Role> roles) {
        addClassName("rm-policy");
        Pre when = new Pre(policy.when());
        when.addClassNames("rm-code", "rm-expression");
        when.getElement().setAttribute("tabindex", "0");
        when.getElement().setAttribute("role", "region");
        when.getElement().setAttribute("aria-label", Words.text("policies.when"));
        add(
                new Section(Words.text("policies.reason"), Texts.body(policy.reason())),
                new Section(Words.text("policies.rule"), facts(policy, roles), when),
                new Section(Words.text("policies.cases"), cases(policy)).sub(Words.text("policies.cases.sub")));
    }

    private static Facts facts(Policy policy, List<Role> roles) {
        Facts facts = new Facts()
                .fact(Words.text("policies.effect"), new Glyph(PolicyWords.badge(policy.effect())))
                .fact(Words.text("policies.actions"), PolicyWords.actions(policy.actions()));
        if (policy.effect() == Effect.NEEDS_APPROVAL) {
            Map<String, String> names = roles.stream().collect(Collectors.toMap(Role::key, Role::name));
            facts.fact(
                    Words.text("policies.approvers"),
                    policy.approvers().stream()
                            .sorted()
                            .map(key -> names.getOrDefault(key, key))
                            .collect(Collectors.joining(", ")));
        }
        if (!policy.obligations().isEmpty()) {
            facts.fact(Words.text("policies.obligations"), PolicyWords.obligations(policy.obligations()));
        }
        return facts.fact(Words.text("policies.source"), policy.source());
    }

    private static Component cases(Policy policy) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-cases");
        policy.cases().forEach(c -> list.add(item(c)));
        return list;
    }

    private static ListItem item(PolicyCase one) {
        Span result = Texts.strong(Words.text(one.speaks() ? "policies.case.speaks" : "policies.case.silent"));
        return new ListItem(result, new Span(" " + String.join("; ", PolicyWords.facts(one.facts()))));
    }
}
