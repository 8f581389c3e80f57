package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.inventory.exchange.RegisterExport;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.ui.Background;
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

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterExport export;
    private final RegisterImport imports;
    private final Background background;
    private final Clock clock;

    RegisterFiles(RegisterExport export, RegisterImport imports, Background background, Clock clock) {
        this.export = export;
        this.imports = imports;
        this.background = background;
        this.clock = clock;
    }

    /** A button whose menu downloads exactly what is filtered. */
    Div exportMenu(RegisterFilter filter, RegisterSort sort) {
        String words = Words.text("register.export");
        MenuButton button = new MenuButton(words, new Span(Icon.OUT.glyph(), new Span(words))).alignedEnd();
        button.addClassName("rm-export");
        Div place = new Div(button);
        offer(place, button, link("CSV", "use-cases.csv", CSV, out -> export.csv(filter, sort, out)));
        offer(place, button, link("XLSX", "use-cases.xlsx", XLSX, out -> export.xlsx(filter, sort, out)));
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
                background,
                link(
                        Words.text("register.import.template"),
                        "use-cases.csv",
                        CSV,
                        out -> out.write(imports.template())),
                file -> link(
                        Words.text("register.import.problems"),
                        "import-problems.csv",
                        CSV,
                        out -> out.write(file.get())));
    }

    /** The day stands before the ending: "use-cases.csv" is use-cases-2026-11-20.csv. */
    private Anchor link(String words, String file, String type, Writer writer) {
        int dot = file.lastIndexOf('.');
        String name = file.substring(0, dot) + "-" + LocalDate.now(clock) + file.substring(dot);
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
