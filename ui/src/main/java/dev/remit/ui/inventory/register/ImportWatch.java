package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import dev.remit.inventory.exchange.ImportRun;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** How far an import is, asked once a second while there is one; and the button that stops it. */
final class ImportWatch extends Div {

    private static final int SECOND = 1_000;
    private static final int NEVER = -1;

    private final transient RegisterImport imports;
    private final transient Runnable over;
    private final ProgressBar bar = new ProgressBar();
    private final Span parts = new Span();
    private final Button stop = Buttons.plain(Words.text("register.import.stop"), e -> stop());
    private boolean seen;
    private transient Optional<Registration> polling = Optional.empty();

    /**
     * Not watching yet.
     *
     * @param over told once there is no import any more
     */
    ImportWatch(RegisterImport imports, Runnable over) {
        this.imports = imports;
        this.over = over;
        bar.getElement().setAttribute("aria-label", Words.text("register.import.running"));
        add(new Paragraph(Words.text("register.import.running")), bar, parts, stop);
    }

    void begin() {
        setVisible(true);
        stop.setEnabled(true);
        bar.setIndeterminate(true);
        parts.setText("");
        seen = false;
        UI page = UI.getCurrent();
        page.setPollInterval(SECOND);
        polling.ifPresent(Registration::remove);
        polling = Optional.of(page.addPollListener(e -> look()));
        look();
    }

    /** The import is over, whatever came of it. */
    void end() {
        getUI().ifPresent(this::rest);
        if (isVisible()) {
            over.run();
        }
    }

    /** At first it only looks at the file; the rows are known when they are being written. */
    private void look() {
        Optional<ImportRun> run = imports.running();
        if (run.isPresent()) {
            seen = true;
            bar.setIndeterminate(false);
            bar.setMax(run.get().rows());
            bar.setValue(run.get().done());
            parts.setText(Words.text(
                    run.get().cancelled() ? "register.import.stopping" : "register.import.written",
                    Numbers.parts(run.get().done(), run.get().rows())));
        } else if (seen) {
            end();
        }
    }

    private void stop() {
        imports.cancel();
        stop.setEnabled(false);
        look();
    }

    private void rest(UI page) {
        polling.ifPresent(Registration::remove);
        polling = Optional.empty();
        page.setPollInterval(NEVER);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
        super.onDetach(event);
    }
}
