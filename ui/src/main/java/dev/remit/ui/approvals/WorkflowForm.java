package dev.remit.ui.approvals;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.ownership.Duty;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A workflow as it is written: its steps in order, how long each may take, and why it changes. */
final class WorkflowForm extends Div implements StepField.Acts {

    private final ProblemSummary problems = new ProblemSummary();
    private final Approvers approvers;
    private final SubjectKind kind;
    private final Workflow before;
    private final List<StepField> steps = new ArrayList<>();
    private final Div list = new Div();
    private final Checkbox distinct = new Checkbox(Words.text("approvals.distinct"));
    private final IntegerField hours = new IntegerField(Words.text("approvals.hours"));
    private final TextArea comment = new TextArea(Words.text("approvals.comment"));

    WorkflowForm(WorkflowVersion version, Approvers approvers) {
        Workflow workflow = version.workflow();
        this.before = workflow;
        this.approvers = approvers;
        this.kind = version.scope().subject();
        addClassName("rm-form");
        workflow.steps().forEach(step -> steps.add(new StepField(step, kind, approvers, this)));
        distinct.setValue(workflow.distinct());
        hours.setValue(workflow.workingHours());
        hours.setStepButtonsVisible(true);
        hours.setHelperText(Words.text("approvals.hours.help"));
        comment.setHelperText(Words.text("approvals.comment.help"));
        comment.setWidthFull();
        comment.setMaxLength(2_000);
        list.addClassName("rm-rows");
        problems.field("distinct", distinct).field("hours", hours).field("comment", comment);
        add(
                problems,
                new Section(
                        Words.text("approvals.steps"),
                        list,
                        Buttons.plain(Words.text("approvals.step.add"), e -> add())),
                distinct,
                hours,
                comment);
        show();
    }

    Workflow workflow() {
        return new Workflow(
                before.approvable(),
                distinct.getValue(),
                hours.getOptionalValue().orElse(0),
                steps.stream().map(StepField::step).toList());
    }

    String comment() {
        return comment.getValue();
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }

    private void add() {
        steps.add(new StepField(
                new PlannedStep(Approver.duty(Duty.ACCOUNTABLE), Needed.ANY, false, Optional.empty(), List.of()),
                kind,
                approvers,
                this));
        show();
    }

    @Override
    public void up(StepField step) {
        int at = steps.indexOf(step);
        if (at > 0) {
            steps.remove(at);
            steps.add(at - 1, step);
            show();
        }
    }

    @Override
    public void remove(StepField step) {
        steps.remove(step);
        show();
    }

    private void show() {
        list.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).place(i, problems);
            list.add(steps.get(i));
        }
    }
}
