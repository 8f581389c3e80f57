package dev.remit.ui.catalog.field;

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
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.design.list.DownloadMenu;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;

/** Fields as a file: what goes out, and what comes in after a look at it. */
final class FieldFiles extends Dialog {

    private static final int SHOWN = 50;

    private final transient FieldDesk desk;
    private final Div preview = new Div();
    private final Button run = Buttons.primary(Words.text("fields.import.run"), e -> run());
    private byte[] file = new byte[0];

    FieldFiles(FieldDesk desk) {
        this.desk = desk;
        addClassName("rm-import");
        setHeaderTitle(Words.text("fields.import.title"));
        BoundedUpload upload = new BoundedUpload(RegisterImport.MAX_BYTES, (name, content) -> look(content));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".xlsx");
        upload.addFileRejectedListener(e -> Notice.trouble(e.getErrorMessage()));
        preview.getElement().setAttribute("aria-live", "polite");
        Anchor template = DownloadMenu.link(
                Words.text("fields.import.template"),
                "data-fields.csv",
                SheetFormat.CSV.mediaType(),
                out -> out.write(desk.files().imports().template()));
        add(new Paragraph(Words.text("fields.import.text")), template, upload, preview);
        run.setVisible(false);
        getFooter().add(Buttons.plain(Words.text("use-cases.cancel"), e -> close()), run);
    }

    /** Says what would come of the file. */
    void look(byte[] data) {
        preview.removeAll();
        run.setVisible(false);
        try {
            ImportPreview seen = desk.files().imports().preview(data);
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
        return new Callout(Callout.Kind.OK, Words.text("fields.import.good", seen.rows()), rows);
    }

    private static Callout bad(ImportPreview seen) {
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
                Callout.Kind.BAD, Words.text("register.import.bad", seen.bad().size(), seen.rows()), rows);
    }

    private void run() {
        int rows = desk.files().imports().run(file);
        close();
        Notice.done(Words.text("fields.import.done", rows));
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
