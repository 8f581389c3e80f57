package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.exchange.RegisterExport;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.ui.Background;
import dev.remit.ui.design.list.DownloadMenu;
import dev.remit.ui.words.Words;
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
        return new DownloadMenu(Words.text("register.export"), LocalDate.now(clock))
                .file("CSV", "use-cases.csv", CSV, out -> export.csv(filter, sort, out))
                .file("XLSX", "use-cases.xlsx", XLSX, out -> export.xlsx(filter, sort, out));
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

    private Anchor link(String words, String file, String type, DownloadMenu.Writer writer) {
        return DownloadMenu.link(words, DownloadMenu.named(file, LocalDate.now(clock)), type, writer);
    }
}
