package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.control.file.EvidenceFile;
import dev.remit.control.file.EvidenceFileService;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.util.List;

/** How files that were given as evidence are shown. */
final class FileWords {

    private static final int KILOBYTE = 1024;

    private FileWords() {}

    /** "38 kB". */
    static String size(int bytes) {
        return Words.text("controls.files.size", Numbers.exact(Math.max(1, bytes / KILOBYTE)));
    }

    /** Each by its name, which downloads it, with its size and the hash that the ledger has. */
    static UnorderedList list(List<EvidenceFile> files, EvidenceFileService service) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-evidence-files");
        files.forEach(file -> list.add(new ListItem(
                Icon.DOCUMENT.glyph(),
                name(file, service),
                Texts.quiet(size(file.size())),
                new HashText(file.sha256()))));
        return list;
    }

    private static Component name(EvidenceFile file, EvidenceFileService service) {
        if (!file.kept()) {
            Span gone = new Span(file.name());
            gone.addClassName("rm-grow");
            gone.add(Texts.quiet(" · " + Words.text("controls.files.removed")));
            return gone;
        }
        DownloadHandler download = event -> {
            event.setFileName(file.name());
            event.setContentType(file.kind().mediaType());
            event.setContentLength(file.size());
            try (OutputStream out = event.getOutputStream()) {
                service.download(file.id(), out);
            }
        };
        Anchor link = new Anchor(download, file.name());
        link.addClassNames("rm-link", "rm-grow");
        link.setAriaLabel(Words.text("controls.files.download", file.name()));
        return link;
    }
}
