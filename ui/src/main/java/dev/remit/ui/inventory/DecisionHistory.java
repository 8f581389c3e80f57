package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.Approval;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;

/** The approvals of one thing, newest first, each leading to its page with all its rounds. */
final class DecisionHistory {

    private DecisionHistory() {}

    static Section of(List<Approval> approvals, Ages ages) {
        String title = Words.text("use-case.tab.decisions");
        if (approvals.isEmpty()) {
            return new Section(title, Texts.body(Words.text("use-case.no-decisions")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-found");
        for (Approval approval : approvals) {
            list.add(new ListItem(new Div(
                    Texts.link(
                            Words.text(
                                    "use-case.decision-on",
                                    approval.round().snapshot().version()),
                            DecisionsNavigation.review(approval.id())),
                    Texts.quiet(" " + Words.of(approval.state()) + " "),
                    Texts.time(approval.round().openedAt(), ages))));
        }
        return new Section(title, list);
    }
}
