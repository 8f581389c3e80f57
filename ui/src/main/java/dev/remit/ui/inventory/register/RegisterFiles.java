package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.inventory.exchange.RegisterExport;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What leaves the register as a file, and what comes into it. */
@Component
class RegisterFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterExport export;
    private final RegisterImport imports;
    private final Clock clock;

    RegisterFiles(RegisterExport export, RegisterImport imports, Clock clock) {
        this.export = export;
        this.imports = imports;
        this.clock = clock;
    }

    /** A button whose menu downloads exactly what is filtered. */
    Div exportMenu(RegisterFilter filter, RegisterSort sort) {
        String words = Words.text("register.export");
        MenuButton button = new MenuButton(words, new Span(Icon.OUT.glyph(), new Span(words))).alignedEnd();
        button.addClassName("rm-export");
        Div place = new Div(button);
        offer(place, button, link("CSV", "csv", "text/csv;charset=UTF-8", out -> export.csv(filter, sort, out)));
        offer(place, button, link("XLSX", "xlsx", XLSX, out -> export.xlsx(filter, sort, out)));
        return place;
    }

    /** The link stays on the page: one in the menu would be gone with it before the file is asked for. */
    private static void offer(Div place, MenuButton button, Anchor file) {
        file.getElement().setAttribute("hidden", true);
        place.add(file);
        button.entry(file.getText(), () -> file.getElement().executeJs("this.click()"));
    }

    ImportDialog importDialog() {
        return new ImportDialog(
                imports,
                link(
                        Words.text("register.import.template"),
                        "csv",
                        "text/csv;charset=UTF-8",
                        out -> out.write(imports.template())));
    }

    private Anchor link(String words, String ending, String type, Writer writer) {
        String name = "use-cases-" + LocalDate.now(clock) + "." + ending;
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
        void write(OutputStream out) throws java.io.IOException;
    }
}
