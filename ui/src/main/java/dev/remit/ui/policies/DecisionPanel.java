package dev.remit.ui.policies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.policy.decision.Overruled;
import dev.remit.policy.decision.RecordedDecision;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** One decision: who asked what, what the policies said, and on which facts. */
final class DecisionPanel extends Div {

    DecisionPanel(RecordedDecision decided, Ages ages) {
        Facts about = new Facts()
                .fact(Words.text("policies.decisions.caller"), decided.caller())
                .fact(Words.text("policies.decisions.when"), ages.exact(decided.at()));
        decided.useCase()
                .ifPresent(useCase -> about.fact(
                        Words.text("policies.decisions.use-case"),
                        Texts.link(useCase.name(), Address.of("use-cases/" + useCase.id()))));
        add(about, Verdict.of(decided.decision(), ages));
        decided.overruled().forEach(fact -> add(new Callout(Callout.Kind.WARN, overruled(fact))));
        UnorderedList facts = new UnorderedList();
        PolicyWords.facts(decided.facts()).forEach(fact -> facts.add(new ListItem(fact)));
        add(new Section(Words.text("policies.decisions.facts"), facts));
    }

    private static String overruled(Overruled fact) {
        return Words.text(
                "policies.decisions.overruled.text",
                PolicyFact.find(fact.fact()).map(Words::of).orElse(fact.fact()),
                String.valueOf(fact.given()),
                String.valueOf(fact.observed()));
    }
}
