package dev.remit.ui.inventory.rollback;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.Snapshot;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.rollback.WayBack;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks which version counts again and why; shows what will differ and whether its approval holds. */
final class RollbackDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<WayBack> versions = new RadioButtonGroup<>(Words.text("rollback.version"));
    private final Div consequence = new Div();
    private final TextArea reason = new TextArea(Words.text("design.reason"));
    private final transient BiConsumer<Integer, String> rollback;

    RollbackDialog(UseCase useCase, List<WayBack> ways, Ages ages, BiConsumer<Integer, String> rollback) {
        this.rollback = rollback;
        setHeaderTitle(Words.text("rollback.title", useCase.name()));
        setWidth("min(640px, 94vw)");
        reason.setWidthFull();
        problems.field("reason", reason);
        UnsentGuard.on(this, () -> !reason.isEmpty());
        getFooter().add(Buttons.plain(Words.text("design.keep"), e -> close()));
        if (ways.isEmpty()) {
            add(Texts.body(Words.text("rollback.none")));
            return;
        }
        versions.setItems(ways);
        versions.setItemLabelGenerator(way -> Words.text("rollback.choice", way.version(), ages.at(way.approvedAt())));
        versions.addValueChangeListener(e -> show(e.getValue()));
        versions.setValue(ways.getFirst());
        add(problems, versions, consequence, reason);
        getFooter().add(Buttons.primary(Words.text("rollback.do"), e -> confirm()));
    }

    private void show(WayBack way) {
        consequence.removeAll();
        consequence.add(way.askedAnew()
                .map(why -> new Callout(Callout.Kind.WARN, Words.text("rollback.anew"), Texts.body(Words.of(why))))
                .orElseGet(() -> new Callout(
                        Callout.Kind.OK, Words.text("rollback.holds"), Texts.body(Words.text("rollback.holds.text")))));
        Facts differences = new Facts();
        way.changes().forEach(change -> differences.fact(change.label(), difference(change)));
        consequence.add(way.changes().isEmpty() ? Texts.body(Words.text("rollback.same")) : differences);
    }

    private static String difference(Snapshot.Change change) {
        return Words.text("rollback.difference", said(change.before()), said(change.after()));
    }

    private static String said(List<String> words) {
        return words.isEmpty() ? Words.text("rollback.nothing") : String.join(", ", words);
    }

    private void confirm() {
        problems.clear();
        try {
            rollback.accept(versions.getValue().version(), reason.getValue());
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
