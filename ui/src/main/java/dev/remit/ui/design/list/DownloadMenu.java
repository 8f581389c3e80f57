package dev.remit.ui.design.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Icon;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** A button whose menu offers files; each is written when it is asked for. */
public final class DownloadMenu extends Div {

    private final MenuButton button;
    private final transient LocalDate today;

    /** Writes a file. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Without a file yet.
     *
     * @param today stands in the files' names
     */
    public DownloadMenu(String words, LocalDate today) {
        this.today = today;
        button = new MenuButton(words, new Span(Icon.OUT.glyph(), new Span(words))).alignedEnd();
        button.addClassName("rm-export");
        add(button);
    }

    /** The link stays on the page: one in the menu would be gone with it before the file is asked for. */
    public DownloadMenu file(String words, String name, String type, Writer writer) {
        Anchor file = link(words, named(name, today), type, writer);
        file.getElement().setAttribute("hidden", true);
        add(file);
        button.entry(words, () -> file.getElement().executeJs("this.click()"));
        return this;
    }

    /** A link that downloads a file. */
    public static Anchor link(String words, String name, String type, Writer writer) {
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

    /** The day stands before the ending: "use-cases.csv" is use-cases-2026-11-20.csv. */
    public static String named(String file, LocalDate day) {
        int dot = file.lastIndexOf('.');
        return file.substring(0, dot) + "-" + day + file.substring(dot);
    }
}
