package dev.remit.ui.approvals;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Objects;

/** One step as it is written. */
final class StepField extends Div {

    private static final List<Needed> NEEDED =
            List.of(Needed.ANY, Needed.ALL, Needed.quorum(2), Needed.quorum(3), Needed.quorum(4), Needed.quorum(5));

    private final H3 heading = new H3();
    private final ComboBox<Approver> approver = new ComboBox<>(Words.text("approvals.approver"));
    private final Select<Needed> needed = new Select<>();
    private final Checkbox alongside = new Checkbox(Words.text("approvals.alongside"));
    private final StepExtras extras;

    /** What can be done with a step in its list. */
    interface Acts {
        void up(StepField step);

        void remove(StepField step);
    }

    StepField(PlannedStep step, SubjectKind kind, Approvers approvers, Acts acts) {
        addClassName("rm-workflow-step");
        approver.setItems(approvers.choices());
        approver.setItemLabelGenerator(approvers::name);
        approver.setValue(step.approver());
        needed.setLabel(Words.text("approvals.needed"));
        needed.setItems(NEEDED);
        needed.setItemLabelGenerator(StepWords::needed);
        needed.setValue(step.needed());
        alongside.setValue(step.alongside());
        Div who = new Div(approver, needed);
        who.addClassName("rm-workflow-who");
        extras = new StepExtras(step, kind, approvers);
        Div tools = new Div(
                Buttons.quiet(Words.text("approvals.step.up"), e -> acts.up(this)),
                Buttons.quiet(Words.text("approvals.step.remove"), e -> acts.remove(this)));
        Div head = new Div(heading, tools);
        head.addClassName("rm-workflow-head");
        add(head, alongside, who, extras);
    }

    /** Its place in the list, from 0, under which its problems are shown. The first is asked together with nothing. */
    void place(int index, ProblemSummary problems) {
        heading.setText(Words.text("approvals.step", index + 1));
        alongside.setVisible(index > 0);
        String at = "steps." + index;
        problems.field(at + ".approver", approver).field(at + ".needed", needed);
        extras.place(at, problems);
    }

    PlannedStep step() {
        return new PlannedStep(
                approver.getOptionalValue().orElse(Approver.role("")),
                Objects.requireNonNull(needed.getValue()),
                alongside.isVisible() && alongside.getValue(),
                extras.condition(),
                extras.otherwise());
    }
}
