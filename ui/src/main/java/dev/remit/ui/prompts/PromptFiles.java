package dev.remit.ui.prompts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.prompt.Prompt;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Prompts as files to take away. */
final class PromptFiles {

    private PromptFiles() {}

    /** All of them. */
    static Anchor export(PromptDesk desk) {
        return link(Words.text("prompts.export"), "prompts.zip", "application/zip", out -> desk.acts()
                .exports()
                .zip(out));
    }

    /** One. */
    static Anchor one(Prompt prompt, PromptDesk desk) {
        return link(
                Words.text("prompts.file"),
                prompt.key() + ".md",
                "text/markdown; charset=utf-8",
                out -> out.write(desk.acts().exports().file(prompt).getBytes(StandardCharsets.UTF_8)));
    }

    private static Anchor link(String words, String name, String type, Writer writer) {
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
