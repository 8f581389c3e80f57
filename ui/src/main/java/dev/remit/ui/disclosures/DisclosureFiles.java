package dev.remit.ui.disclosures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.control.disclosure.DisclosureExport;
import dev.remit.control.disclosure.DisclosureFilter;
import dev.remit.control.disclosure.DisclosureImport;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What leaves the register as a file, and what comes into it. */
@Component
class DisclosureFiles {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DisclosureExport export;
    private final DisclosureImport imports;
    private final Clock clock;

    DisclosureFiles(DisclosureExport export, DisclosureImport imports, Clock clock) {
        this.export = export;
        this.imports = imports;
        this.clock = clock;
    }

    /** A button whose menu downloads exactly what is filtered. */
    Div exportMenu(DisclosureFilter filter) {
        String words = Words.text("disclosures.export");
        MenuButton button = new MenuButton(words, new Span(Icon.OUT.glyph(), new Span(words))).alignedEnd();
        button.addClassName("rm-export");
        Div place = new Div(button);
        offer(place, button, link("CSV", "csv", CSV, out -> export.csv(filter, out)));
        offer(place, button, link("XLSX", "xlsx", XLSX, out -> export.xlsx(filter, out)));
        return place;
    }

    /** The link stays on the page: one in the menu would be gone with it before the file is asked for. */
    private static void offer(Div place, MenuButton button, Anchor file) {
        file.getElement().setAttribute("hidden", true);
        place.add(file);
        button.entry(file.getText(), () -> file.getElement().executeJs("this.click()"));
    }

    DisclosureImportDialog importDialog() {
        return new DisclosureImportDialog(
                imports, link(Words.text("disclosures.template"), "csv", CSV, out -> out.write(imports.template())));
    }

    private Anchor link(String words, String ending, String type, Writer writer) {
        String name = "disclosures-" + LocalDate.now(clock) + "." + ending;
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(type);
            try (OutputStream out = event.getOutputStream()) {
                writer.write(out);
            }
        };
        Anchor anchor = new Anchor(download, words);
        anchor.addClassName("rm-link");
        return anchor;
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
