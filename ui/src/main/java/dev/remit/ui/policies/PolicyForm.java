package dev.remit.ui.policies;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.Role;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.fact.Action;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.policies.form.CasesField;
import dev.remit.ui.policies.form.ConditionField;
import dev.remit.ui.policies.form.ObligationsField;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a policy says. Whatever is wrong with it is named at its field when it is checked or proposed. */
final class PolicyForm extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField id = new TextField(Words.text("policies.id"));
    private final TextField name = new TextField(Words.text("policies.name"));
    private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>(Words.text("policies.effect"));
    private final CheckboxGroup<Action> actions = new CheckboxGroup<>(Words.text("policies.actions"));
    private final ConditionField when = new ConditionField();
    private final TextArea reason = new TextArea(Words.text("policies.reason"));
    private final CheckboxGroup<String> approvers = new CheckboxGroup<>(Words.text("policies.approvers"));
    private final ObligationsField obligations;
    private final TextField source = new TextField(Words.text("policies.source"));
    private final CasesField cases = new CasesField();
    private final TextArea comment = new TextArea(Words.text("policies.comment"));

    PolicyForm(List<Role> roles) {
        addClassName("rm-form");
        id.setHelperText(Words.text("policies.id.help"));
        effect.setItems(Effect.values());
        effect.setItemLabelGenerator(Words::of);
        effect.setValue(Effect.DENY);
        effect.addValueChangeListener(e -> fit(e.getValue()));
        actions.setItems(Action.values());
        actions.setItemLabelGenerator(Words::of);
        Map<String, String> names = roles.stream().collect(Collectors.toMap(Role::key, Role::name));
        approvers.setItems(names.keySet().stream().sorted().toList());
        approvers.setItemLabelGenerator(key -> names.getOrDefault(key, key));
        obligations = new ObligationsField(names);
        reason.setHelperText(Words.text("policies.reason.help"));
        source.setHelperText(Words.text("policies.source.help"));
        comment.setHelperText(Words.text("policies.comment.help"));
        List.of(name, reason, source, comment)
                .forEach(field -> field.getElement().setAttribute("style", "width:100%"));
        problems.field("id", id)
                .field("name", name)
                .field("actions", actions)
                .field("when", when.expression())
                .field("reason", reason)
                .field("approvers", approvers)
                .field("obligations", obligations)
                .field("source", source)
                .field("cases", cases)
                .field("comment", comment);
        add(problems, id, name, effect, approvers, actions, when, reason, obligations, source);
        add(new Section(Words.text("policies.cases"), cases).sub(Words.text("policies.cases.sub")), comment);
        fit(Effect.DENY);
    }

    /** What is asked for fits the effect: only approval has approvers, and what is denied has no obligations. */
    private void fit(Effect chosen) {
        approvers.setVisible(chosen == Effect.NEEDS_APPROVAL);
        obligations.setVisible(chosen != Effect.DENY);
    }

    /** With what the policy says now; its id stays. */
    PolicyForm showing(Policy policy) {
        id.setValue(policy.id());
        id.setReadOnly(true);
        name.setValue(policy.name());
        effect.setValue(policy.effect());
        actions.setValue(policy.actions());
        when.expression().setValue(policy.when());
        reason.setValue(policy.reason());
        approvers.setValue(policy.approvers());
        obligations.show(policy.obligations());
        source.setValue(policy.source());
        cases.showing(policy.cases());
        return this;
    }

    /** A {@link RefusedException} if a case gives a fact a value it cannot have. */
    Policy policy() {
        Effect chosen = effect.getValue();
        return new Policy(
                id.getValue().strip(),
                name.getValue().strip(),
                chosen,
                actions.getValue(),
                when.expression().getValue().strip(),
                reason.getValue().strip(),
                chosen == Effect.NEEDS_APPROVAL ? approvers.getValue() : Set.of(),
                chosen == Effect.DENY ? Set.of() : obligations.value(),
                source.getValue().strip(),
                cases.value());
    }

    /** With why it is proposed, to be written on. */
    void because(String words) {
        comment.setValue(words);
    }

    String comment() {
        return comment.getValue();
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }

    void clear() {
        problems.clear();
    }
}
