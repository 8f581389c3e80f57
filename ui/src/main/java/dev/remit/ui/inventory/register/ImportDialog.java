package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.remit.inventory.exchange.ImportPreview;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;

/** Brings a register in: a look at what would happen, every bad row by its line, then all rows or none. */
final class ImportDialog extends Dialog {

    private static final int SHOWN = 200;

    private final transient RegisterImport imports;
    private final Div preview = new Div();
    private final Button run = Buttons.primary(Words.text("register.import.run"), e -> run());
    private byte[] file = new byte[0];

    ImportDialog(RegisterImport imports, Anchor template) {
        this.imports = imports;
        addClassName("rm-import");
        setHeaderTitle(Words.text("register.import.title"));
        Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> look(data)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RegisterImport.MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv");
        upload.addFileRejectedListener(e -> Notice.trouble(e.getErrorMessage()));
        preview.getElement().setAttribute("aria-live", "polite");
        run.setVisible(false);
        add(new Paragraph(Words.text("register.import.text")), template, upload, preview);
        getFooter().add(Buttons.plain(Words.text("use-cases.cancel"), e -> close()), run);
    }

    private void look(byte[] data) {
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
        return new Callout(Callout.Kind.OK, Words.text("register.import.good", seen.rows()), rows);
    }

    private static Callout bad(ImportPreview seen) {
        UnorderedList rows = new UnorderedList();
        seen.bad().stream().limit(SHOWN).forEach(row -> row.problems()
                .forEach(problem -> rows.add(new ListItem(Words.text(
                        "register.import.line",
                        Integer.toString(row.line()),
                        problem.field().orElse(""),
                        Refusals.sentence(problem))))));
        return new Callout(
                Callout.Kind.BAD, Words.text("register.import.bad", seen.bad().size(), seen.rows()), rows);
    }

    private void run() {
        try {
            int rows = imports.run(file);
            close();
            Notice.done(Words.text("register.import.done", rows));
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
    }
}
