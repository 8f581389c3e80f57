package dev.remit.ui.approvals;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One step as it is written. */
final class StepField extends Div {

    private static final List<Needed> NEEDED =
            List.of(Needed.ANY, Needed.ALL, Needed.quorum(2), Needed.quorum(3), Needed.quorum(4), Needed.quorum(5));

    private final H3 heading = new H3();
    private final ComboBox<Approver> approver = new ComboBox<>(Words.text("approvals.approver"));
    private final Select<Needed> needed = new Select<>();
    private final Checkbox alongside = new Checkbox(Words.text("approvals.alongside"));
    private final TextField condition = new TextField(Words.text("approvals.condition"));
    private final MultiSelectComboBox<String> otherwise = new MultiSelectComboBox<>(Words.text("approvals.otherwise"));

    /** What can be done with a step in its list. */
    interface Acts {
        void up(StepField step);

        void remove(StepField step);
    }

    StepField(PlannedStep step, Approvers approvers, Acts acts) {
        addClassName("rm-workflow-step");
        approver.setItems(approvers.choices());
        approver.setItemLabelGenerator(approvers::name);
        approver.setValue(step.approver());
        needed.setLabel(Words.text("approvals.needed"));
        needed.setItems(NEEDED);
        needed.setItemLabelGenerator(StepWords::needed);
        needed.setValue(step.needed());
        alongside.setValue(step.alongside());
        condition.setValue(step.condition().orElse(""));
        condition.setPlaceholder(Words.text("approvals.condition.none"));
        condition.setHelperText(Words.text("approvals.condition.help"));
        condition.setMaxLength(1_000);
        condition.setWidthFull();
        condition.addClassName("rm-expression-field");
        otherwise.setItems(approvers.roles());
        otherwise.setItemLabelGenerator(approvers::role);
        otherwise.setValue(step.otherwise());
        otherwise.setHelperText(Words.text("approvals.otherwise.help"));
        Div who = new Div(approver, needed, otherwise);
        who.addClassName("rm-workflow-who");
        Div tools = new Div(
                Buttons.quiet(Words.text("approvals.step.up"), e -> acts.up(this)),
                Buttons.quiet(Words.text("approvals.step.remove"), e -> acts.remove(this)));
        Div head = new Div(heading, tools);
        head.addClassName("rm-workflow-head");
        add(head, alongside, who, condition);
    }

    /** Its place in the list, from 0, under which its problems are shown. The first is asked together with nothing. */
    void place(int index, ProblemSummary problems) {
        heading.setText(Words.text("approvals.step", index + 1));
        alongside.setVisible(index > 0);
        String at = "steps." + index;
        problems.field(at + ".approver", approver)
                .field(at + ".needed", needed)
                .field(at + ".otherwise", otherwise)
                .field(at + ".condition", condition);
    }

    PlannedStep step() {
        return new PlannedStep(
                approver.getOptionalValue().orElse(Approver.role("")),
                Objects.requireNonNull(needed.getValue()),
                alongside.isVisible() && alongside.getValue(),
                Optional.of(condition.getValue().strip()).filter(cel -> !cel.isEmpty()),
                otherwise.getValue().stream().sorted().toList());
    }
}
