package dev.remit.ui.rollout;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.rollout.Rollout;
import dev.remit.rollout.RolloutStep;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Asks in which steps a use case reaches everybody; what it has reached already cannot be changed. */
final class PlanDialog extends Dialog {

    private static final int[] USUAL = {5, 25, 100};

    private final ProblemSummary problems = new ProblemSummary();
    private final Div rows = new Div();
    private final TextArea reason = new TextArea(Words.text("design.reason"));
    private final transient List<Row> steps = new ArrayList<>();

    PlanDialog(Optional<Rollout> now, BiConsumer<List<RolloutStep>, String> plan) {
        setHeaderTitle(Words.text("rollout.plan"));
        setWidth("min(720px, 94vw)");
        reason.setWidthFull();
        rows.addClassName("rm-rollout-plan");
        problems.field("steps", rows).field("reason", reason);
        List<RolloutStep> shown = now.map(Rollout::steps).orElseGet(PlanDialog::usual);
        int reached = now.map(Rollout::at).orElse(0);
        for (int i = 0; i < shown.size(); i++) {
            add(new Row(shown.get(i), i < reached));
        }
        add(
                problems,
                Texts.body(Words.text("rollout.plan.help")),
                rows,
                Buttons.plain(Words.text("rollout.plan.add"), e -> add(new Row(new RolloutStep("", 100, ""), false))),
                reason);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("rollout.plan.save"), e -> save(plan)));
    }

    private static List<RolloutStep> usual() {
        List<RolloutStep> usual = new ArrayList<>();
        for (int share : USUAL) {
            usual.add(new RolloutStep(
                    Words.text("rollout.usual", share), share, Words.text("rollout.usual.criterion." + share)));
        }
        return usual;
    }

    private void add(Row row) {
        steps.add(row);
        rows.add(row);
    }

    private void save(BiConsumer<List<RolloutStep>, String> plan) {
        problems.clear();
        try {
            plan.accept(steps.stream().map(Row::step).toList(), reason.getValue());
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    /** One step, to be written. */
    private final class Row extends Div {

        private final TextField name = new TextField(Words.text("rollout.name"));
        private final IntegerField share = new IntegerField(Words.text("rollout.share"));
        private final TextField criterion = new TextField(Words.text("rollout.criterion"));

        Row(RolloutStep step, boolean reached) {
            addClassName("rm-step");
            name.setValue(step.name());
            share.setValue(step.share());
            criterion.setValue(step.criterion());
            List.of(name, criterion).forEach(field -> field.setReadOnly(reached));
            share.setReadOnly(reached);
            share.setWidth("96px");
            criterion.addClassName("rm-grow");
            add(name, share, criterion);
            if (!reached) {
                add(Buttons.icon(Icon.CLOSE, Words.text("rollout.plan.remove"), e -> {
                    steps.remove(this);
                    rows.remove(this);
                }));
            }
        }

        RolloutStep step() {
            return new RolloutStep(name.getValue(), share.getOptionalValue().orElse(0), criterion.getValue());
        }
    }
}
