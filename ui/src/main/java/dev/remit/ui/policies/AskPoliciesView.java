package dev.remit.ui.policies;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.policies.form.FactsField;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** What the policies in force say to an action on given facts. Nothing is recorded and nothing allowed by asking. */
@Route(value = PoliciesNavigation.ASK, layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_READ)
@PermitAll
@StyleSheet("context://css/policies.css")
class AskPoliciesView extends Div implements HasCrumbs {

    private final transient PolicyDesk desk;
    private final transient Ages ages;
    private final Select<Action> action = new Select<>();
    private final FactsField facts = new FactsField();
    private final Div answer = new Div();

    AskPoliciesView(PolicyDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
        action.setLabel(Words.text("policies.ask.action"));
        action.setItems(Action.values());
        action.setItemLabelGenerator(Words::of);
        action.setValue(Action.SEND);
        answer.getElement().setAttribute("aria-live", "polite");
        Div main = new Div(action, facts, Buttons.primary(Words.text("policies.ask"), e -> ask()));
        main.addClassNames("rm-form", "rm-form-main");
        Div columns = new Div(main, answer);
        columns.addClassName("rm-form-columns");
        answer.addClassName("rm-connector");
        add(new PageHeader(Words.text("policies.ask.title")), Texts.body(Words.text("policies.ask.text")), columns);
    }

    private void ask() {
        answer.removeAll();
        try {
            PolicyDecision decision = desk.decisions().ask(action.getValue(), facts.facts());
            answer.add(Verdict.of(decision, ages));
            facts.pick(decision.reasons().stream()
                    .flatMap(reason -> reason.missing().stream())
                    .map(PolicyFact::find)
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted()
                    .toList());
        } catch (RefusedException refused) {
            answer.add(new Callout(Callout.Kind.BAD, Refusals.sentences(refused)));
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("policies.nav"), PoliciesNavigation.PATH),
                Crumb.here(Words.text("policies.ask")));
    }
}
