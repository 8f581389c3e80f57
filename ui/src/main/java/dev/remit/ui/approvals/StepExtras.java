package dev.remit.ui.approvals;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.RequestFact;
import dev.remit.policy.fact.Fact;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.Focus;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What few steps have: a condition, and roles that decide where nobody else can. Its fields are made when somebody wants them. */
final class StepExtras extends Div {

    private final SubjectKind kind;
    private @Nullable TextField condition;
    private @Nullable MultiSelectComboBox<String> otherwise;
    private Runnable register = () -> {};

    StepExtras(PlannedStep step, SubjectKind kind, Approvers approvers) {
        this.kind = kind;
        addClassName("rm-workflow-extras");
        if (step.condition().isPresent() || !step.otherwise().isEmpty()) {
            fields(step.condition().orElse(""), step.otherwise(), approvers);
        } else {
            add(Buttons.quiet(Words.text("approvals.extras"), e -> Focus.on(fields("", List.of(), approvers))));
        }
    }

    /** Under which name the problems of its fields are shown, as soon as there are fields. */
    void place(String at, ProblemSummary problems) {
        register = () -> {
            if (condition != null && otherwise != null) {
                problems.field(at + ".condition", condition).field(at + ".otherwise", otherwise);
            }
        };
        register.run();
    }

    Optional<String> condition() {
        return Optional.ofNullable(condition)
                .map(field -> field.getValue().strip())
                .filter(cel -> !cel.isEmpty());
    }

    List<String> otherwise() {
        return otherwise == null
                ? List.of()
                : otherwise.getValue().stream().sorted().toList();
    }

    /** What the condition may ask. */
    private String facts() {
        return RequestFact.of(kind).stream().map(Fact::path).collect(Collectors.joining(", "));
    }

    private TextField fields(String cel, List<String> roles, Approvers approvers) {
        TextField only = new TextField(Words.text("approvals.condition"));
        only.setValue(cel);
        only.setPlaceholder(Words.text("approvals.condition.none"));
        only.setHelperText(Words.text("approvals.condition.help." + kind.code(), facts()));
        only.setMaxLength(1_000);
        only.setWidthFull();
        only.addClassName("rm-expression-field");
        MultiSelectComboBox<String> others = new MultiSelectComboBox<>(Words.text("approvals.otherwise"));
        others.setItems(approvers.roles());
        others.setItemLabelGenerator(approvers::role);
        others.setValue(roles);
        others.setHelperText(Words.text("approvals.otherwise.help"));
        condition = only;
        otherwise = others;
        removeAll();
        add(only, others);
        register.run();
        return only;
    }
}
