package dev.remit.ui.disclosures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.disclosure.DisclosureImport;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;

/** Brings disclosures in: a look at what would happen, every bad row by its line, then all rows or none. */
final class DisclosureImportDialog extends Dialog {

    private static final int SHOWN = 50;

    private final transient DisclosureImport imports;
    private final Div preview = new Div();
    private final Button run = Buttons.primary(Words.text("disclosures.import.run"), e -> run());
    private byte[] file = new byte[0];

    /**
     * A dialog that is not open yet.
     *
     * @param template of a file
     */
    DisclosureImportDialog(DisclosureImport imports, Anchor template) {
        this.imports = imports;
        addClassName("rm-import");
        setHeaderTitle(Words.text("disclosures.import.title"));
        setWidth("min(640px, 94vw)");
        BoundedUpload upload = new BoundedUpload(DisclosureImport.MAX_BYTES, (name, content) -> look(content));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv");
        upload.addFileRejectedListener(e -> Notice.trouble(e.getErrorMessage()));
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(Words.text("disclosures.import.text", DisclosureImport.MAX_ROWS)), template, upload, preview);
        run.setVisible(false);
        getFooter().add(Buttons.plain(Words.text("disclosures.cancel"), e -> close()), run);
    }

    /** Says what would come of the file. */
    void look(byte[] data) {
        preview.removeAll();
        run.setVisible(false);
        try {
            List<DisclosureImport.Row> rows = imports.preview(data);
            List<DisclosureImport.Row> bad =
                    rows.stream().filter(row -> !row.problems().isEmpty()).toList();
            file = data;
            preview.add(
                    bad.isEmpty()
                            ? new Callout(Callout.Kind.OK, Words.text("disclosures.import.good", rows.size()))
                            : problems(bad, rows.size()));
            run.setVisible(bad.isEmpty());
        } catch (RefusedException refused) {
            preview.add(new Callout(
                    Callout.Kind.BAD,
                    Words.text("disclosures.import.unreadable"),
                    new Paragraph(Refusals.sentences(refused))));
        }
    }

    private static Callout problems(List<DisclosureImport.Row> bad, int rows) {
        UnorderedList list = new UnorderedList();
        bad.stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> Words.text(
                                "disclosures.import.line",
                                Integer.toString(row.line()),
                                problem.field().orElse(""),
                                Refusals.sentence(problem))))
                .limit(SHOWN)
                .forEach(words -> list.add(new ListItem(words)));
        return new Callout(Callout.Kind.BAD, Words.text("disclosures.import.bad", bad.size(), rows), list);
    }

    private void run() {
        if (!isOpened()) {
            return; // pressed twice: the first time did it
        }
        try {
            int rows = imports.run(file);
            close();
            Notice.done(Words.text("disclosures.import.done", rows));
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException refused) {
            look(file);
        }
    }
}
