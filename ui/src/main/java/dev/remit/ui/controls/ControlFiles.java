package dev.remit.ui.controls;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.control.ControlFilter;
import dev.remit.control.exchange.ControlExport;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Controls as files. */
@Component
class ControlFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ControlExport export;
    private final Clock clock;

    ControlFiles(ControlExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** Downloads exactly what is filtered, with the use cases each control applies to. */
    Anchor export(ControlFilter filter) {
        String name = "controls-" + LocalDate.now(clock) + ".xlsx";
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(XLSX);
            try (OutputStream out = event.getOutputStream()) {
                export.xlsx(filter, out);
            }
        };
        Anchor anchor = new Anchor(download, Words.text("controls.export"));
        anchor.addClassName("rm-button");
        return anchor;
    }
}
