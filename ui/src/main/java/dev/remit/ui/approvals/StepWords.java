package dev.remit.ui.approvals;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.Needed.Mode;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;

/** A workflow as sentences, one a step. */
final class StepWords {

    private StepWords() {}

    static OrderedList list(Workflow workflow, Approvers approvers) {
        OrderedList list = new OrderedList();
        list.addClassName("rm-workflow");
        workflow.steps().forEach(step -> list.add(item(step, approvers)));
        return list;
    }

    static String needed(Needed needed) {
        return needed.mode() == Mode.QUORUM
                ? Words.text("approvals.needed.quorum", needed.people())
                : Words.text("approvals.needed." + needed.mode());
    }

    private static ListItem item(PlannedStep step, Approvers approvers) {
        ListItem item = new ListItem(Texts.strong(approvers.name(step.approver())));
        if (step.needed().mode() != Mode.ANY) {
            item.add(new Span(", " + needed(step.needed())));
        }
        if (step.alongside()) {
            item.add(Texts.quiet(" " + Words.text("approvals.alongside.short")));
        }
        step.condition()
                .ifPresent(cel -> item.add(Texts.quiet(" " + Words.text("approvals.only-if") + " "), Texts.code(cel)));
        if (!step.otherwise().isEmpty()) {
            String roles = step.otherwise().stream().map(approvers::role).collect(Collectors.joining(", "));
            item.add(Texts.quiet(" " + Words.text("approvals.otherwise.short", roles)));
        }
        return item;
    }
}
