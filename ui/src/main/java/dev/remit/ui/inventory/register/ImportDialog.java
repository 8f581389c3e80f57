package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.exchange.ImportPreview;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.shared.RefusedException;
import dev.remit.ui.Background;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Brings a register in: a look at what would happen, every bad row by its line, then all rows or none, in the background. It
 * shows how far that is, also to whoever opens it while an import runs.
 */
final class ImportDialog extends Dialog {

    private static final int SHOWN = 50;

    private final transient RegisterImport imports;
    private final transient Background background;
    private final Anchor problems;
    private final Div choosing = new Div();
    private final Div preview = new Div();
    private final Button run = Buttons.primary(Words.text("register.import.run"), e -> run());
    private final Button close = Buttons.plain(Words.text("use-cases.cancel"), e -> close());
    private final ImportWatch watch;
    private byte[] file = new byte[0];

    /**
     * A dialog that is not open yet.
     *
     * @param template of a file
     * @param problems makes the link to all problems of the file that was chosen
     */
    ImportDialog(RegisterImport imports, Background background, Anchor template, ProblemLink problems) {
        this.imports = imports;
        this.background = background;
        this.problems = problems.of(() -> imports.problems(file, Refusals::sentence));
        this.watch = new ImportWatch(imports, this::showChoosing);
        addClassName("rm-import");
        setHeaderTitle(Words.text("register.import.title"));
        BoundedUpload upload = new BoundedUpload(RegisterImport.MAX_BYTES, (name, content) -> look(content));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".xlsx");
        upload.addFileRejectedListener(e -> Notice.trouble(e.getErrorMessage()));
        preview.getElement().setAttribute("aria-live", "polite");
        choosing.add(new Paragraph(Words.text("register.import.text")), template, upload, preview);
        add(choosing, watch);
        getFooter().add(close, run);
        showChoosing();
    }

    /** Makes a link to a file that is made when it is taken. */
    @FunctionalInterface
    interface ProblemLink {
        Anchor of(Supplier<byte[]> file);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (imports.running().isPresent()) {
            showRunning();
        }
    }

    private void showChoosing() {
        choosing.setVisible(true);
        watch.setVisible(false);
        run.setVisible(false);
        close.setText(Words.text("use-cases.cancel"));
    }

    private void showRunning() {
        choosing.setVisible(false);
        run.setVisible(false);
        close.setText(Words.text("register.import.leave"));
        watch.begin();
    }

    /** Says what would come of the file. */
    void look(byte[] data) {
        preview.removeAll();
        run.setVisible(false);
        try {
            ImportPreview seen = imports.preview(data);
            file = data;
            preview.add(seen.clean() ? good(seen) : bad(seen));
            run.setVisible(seen.clean());
        } catch (RefusedException refused) {
            preview.add(new Callout(
                    Callout.Kind.BAD,
                    Words.text("register.import.unreadable"),
                    new Paragraph(Refusals.sentences(refused))));
        }
    }

    private static Callout good(ImportPreview seen) {
        UnorderedList rows = new UnorderedList();
        seen.first().forEach(row -> rows.add(new ListItem(row.name())));
        Div more = new Div(rows);
        if (!seen.own().isEmpty()) {
            more.add(new Paragraph(Words.text("register.import.own", String.join(", ", seen.own()))));
        }
        return new Callout(Callout.Kind.OK, Words.text("register.import.good", seen.rows()), more);
    }

    private Callout bad(ImportPreview seen) {
        UnorderedList rows = new UnorderedList();
        seen.bad().stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> Words.text(
                                "register.import.line",
                                Integer.toString(row.line()),
                                problem.field().orElse(""),
                                Refusals.sentence(problem))))
                .limit(SHOWN)
                .forEach(words -> rows.add(new ListItem(words)));
        return new Callout(
                Callout.Kind.BAD,
                Words.text("register.import.bad", seen.bad().size(), seen.rows()),
                new Div(rows, problems));
    }

    private void run() {
        UI page = UI.getCurrent();
        showRunning();
        var unused = background.run(page, () -> imported(page), this::ended);
    }

    /** How many rows came in; empty if it was cancelled. */
    private Optional<Integer> imported(UI page) {
        try {
            return Optional.of(imports.run(file));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        } finally {
            // whatever else it ends with, the page does not go on waiting
            var unused = page.access(watch::end);
        }
    }

    private void ended(Optional<Integer> rows) {
        close();
        if (rows.isPresent()) {
            Notice.done(Words.text("register.import.done", rows.get()));
            UI.getCurrent().refreshCurrentRoute(false);
        } else {
            Notice.done(Words.text("register.import.cancelled"));
        }
    }
}
