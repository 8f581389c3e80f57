package dev.remit.ui.ownership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.ownership.bulk.BulkAssignments.Wish;
import dev.remit.ownership.bulk.BulkRow;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what becomes of each of the chosen things before it is done, does it, and offers to give it back. */
final class BulkOwnersDialog extends Dialog {

    private final transient BulkOwners with;
    private final WishField field;
    private final transient Set<SubjectRef> chosen;
    private final transient Runnable after;
    private final ProblemSummary problems = new ProblemSummary();
    private final Div preview = new Div();
    private final TextArea reason = new TextArea(Words.text("ownership.bulk.reason"));
    private final Button assign;

    BulkOwnersDialog(BulkOwners with, WishField field, Set<SubjectRef> chosen, Runnable after) {
        this.with = with;
        this.field = field;
        this.chosen = chosen;
        this.after = after;
        setHeaderTitle(field.title());
        setWidth("40rem");
        reason.setHelperText(Words.text("ownership.hand-over.reason-help"));
        reason.setMaxLength(2_000);
        reason.setWidthFull();
        problems.field("reason", reason);
        field.register(problems);
        field.changed(this::preview);
        preview.getElement().setAttribute("aria-live", "polite");
        add(problems, field, preview, reason);
        assign = Buttons.primary(Words.text("ownership.bulk.assign"), e -> assign());
        getFooter().add(Buttons.plain(Words.text("ownership.bulk.cancel"), e -> close()), assign);
        UnsentGuard.on(this, () -> !reason.isEmpty());
        preview();
    }

    private void preview() {
        problems.clear();
        preview.removeAll();
        Optional<Wish> wish = field.wish();
        if (wish.isEmpty()) {
            preview.add(Texts.quiet(Words.text("ownership.bulk.first", chosen.size())));
            return;
        }
        try {
            List<BulkRow> rows = with.service().preview(wish.get(), chosen);
            long change = changed(rows);
            preview.add(
                    Texts.body(Words.text("ownership.bulk.preview", change, rows.size() - change)), with.list(rows));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private void assign() {
        problems.clear();
        Optional<Wish> wish = field.wish();
        if (wish.isEmpty()) {
            preview();
            field.getChildren().reduce((a, b) -> b).ifPresent(last -> last.getElement()
                    .callJsFunction("focus"));
            return;
        }
        try {
            List<BulkRow> done = with.service().assign(wish.get(), chosen, reason.getValue());
            after.run();
            close();
            long changed = changed(done);
            if (changed == 0) {
                Notice.done(Words.text("ownership.bulk.nothing"));
            } else {
                Notice.done(Words.text("ownership.bulk.done", changed, done.size() - changed), () -> undo(done));
            }
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private void undo(List<BulkRow> done) {
        List<BulkRow> undone = with.service().undo(done, Words.text("ownership.bulk.undone-reason"));
        after.run();
        long back = changed(undone);
        if (back == undone.size()) {
            Notice.done(Words.text("ownership.bulk.undone", back));
        } else {
            Dialog left = new Dialog(Words.text("ownership.bulk.undone-part", back, undone.size() - back));
            left.add(with.list(
                    undone.stream().filter(row -> row.stays().isPresent()).toList()));
            left.getFooter().add(Buttons.primary(Words.text("ownership.bulk.close"), e -> left.close()));
            left.open();
        }
    }

    private static long changed(List<BulkRow> rows) {
        return rows.stream().filter(row -> row.stays().isEmpty()).count();
    }
}
