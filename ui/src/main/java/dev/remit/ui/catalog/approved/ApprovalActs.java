package dev.remit.ui.catalog.approved;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalState;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What this person can do with an approval of a tool. */
record ApprovalActs(ToolApproval approval, ApprovalDesk desk) {

    ActionBar bar() {
        boolean own = approval.requester()
                .equals(desk.around().user().actor().person().orElseThrow());
        boolean waits = approval.state() == ToolApprovalState.REQUESTED;
        List<Component> acts = new ArrayList<>();
        boolean returned = approval.state() == ToolApprovalState.RETURNED;
        if ((waits || returned) && own && desk.asks()) {
            acts.add(act("withdraw", why -> desk.service().withdraw(approval.id(), why)));
        }
        if (returned && own && desk.asks()) {
            acts.add(Buttons.primaryLink(Words.text("tool-approvals.again"), ToolApprovalNavigation.again(approval)));
        }
        if (waits && !own) {
            desk.review(approval.id())
                    .ifPresent(page -> acts.add(Buttons.primaryLink(Words.text("tool-approvals.decide"), page)));
        }
        if (approval.state() == ToolApprovalState.GRANTED && desk.decides()) {
            acts.add(act("revoke", why -> desk.service().revoke(approval.id(), why)));
        }
        String next = waits && own ? "mine" : approval.state().name();
        return ActionBar.decide(Words.text("tool-approvals.acts"))
                .words(new Span(Words.text("tool-approvals.next." + next)))
                .actions(acts.toArray(Component[]::new));
    }

    private Component act(String act, Consumer<String> doing) {
        return Buttons.plain(
                Words.text("tool-approvals." + act), e -> dialog(act, doing).open());
    }

    private ReasonDialog dialog(String act, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("tool-approvals." + act + ".title", approval.toolName()),
                Words.text("tool-approvals." + act + ".text"),
                Words.text("tool-approvals." + act),
                why -> {
                    doing.accept(why);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }
}
