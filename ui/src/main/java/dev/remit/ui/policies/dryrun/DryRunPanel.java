package dev.remit.ui.policies.dryrun;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import dev.remit.policy.dryrun.DryRun;
import dev.remit.policy.dryrun.DryRunChange;
import dev.remit.policy.dryrun.DryRunService;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the dry run of a version is and what it found; to be started here by whoever writes or publishes. */
public final class DryRunPanel extends Div {

    private static final int SECOND = 1_000;
    private static final int NEVER = -1;

    private final String key;
    private final int number;
    private final transient DryRunService service;
    private final boolean starts;
    private transient @Nullable Registration polling;

    /** @param starts whether this person may start one */
    public DryRunPanel(String key, int number, DryRunService service, boolean starts) {
        this.key = key;
        this.number = number;
        this.service = service;
        this.starts = starts;
        show();
    }

    private void show() {
        removeAll();
        Optional<DryRun> run = service.find(key, number);
        boolean running = run.filter(DryRun::running).isPresent();
        add(run.map(r -> callout(r, running))
                .orElseGet(() -> new Callout(
                        Callout.Kind.INFO,
                        Words.text("policies.dry-run.none"),
                        Texts.body(Words.text("policies.dry-run.none.text")))));
        if (starts && !running) {
            add(Buttons.plain(
                    Words.text(run.isEmpty() ? "policies.dry-run.start" : "policies.dry-run.again"), e -> start()));
        }
        if (!running && run.filter(r -> r.changed() > 0).isPresent()) {
            add(changes());
        }
        poll(running);
    }

    private static Callout callout(DryRun run, boolean running) {
        String figures = Words.text("policies.dry-run.figures", run.changed(), Numbers.exact(run.done()));
        if (running) {
            return new Callout(Callout.Kind.INFO, Words.text("policies.dry-run.running"), Texts.body(figures));
        }
        if (run.state() != DryRun.State.FINISHED) {
            return new Callout(
                    Callout.Kind.BAD,
                    Words.text("policies.dry-run.broke"),
                    Texts.body(Words.text("policies.dry-run.broke.text", Numbers.exact(run.done()))));
        }
        if (!run.current()) {
            return new Callout(Callout.Kind.WARN, figures, Texts.body(Words.text("policies.dry-run.old.text")));
        }
        return new Callout(run.changed() == 0 ? Callout.Kind.OK : Callout.Kind.WARN, figures);
    }

    private KeysetGrid<DryRunChange> changes() {
        KeysetGrid<DryRunChange> grid = DryRunGrid.empty();
        grid.read((cursor, limit) -> service.changes(key, number, cursor, limit));
        return grid;
    }

    private void start() {
        try {
            service.start(key, number);
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
        show();
    }

    private void poll(boolean running) {
        getUI().ifPresent(ui -> poll(ui, running));
    }

    private void poll(UI ui, boolean running) {
        stop();
        ui.setPollInterval(running ? SECOND : NEVER);
        if (running) {
            polling = ui.addPollListener(e -> show());
        }
    }

    private void stop() {
        Registration now = polling;
        if (now != null) {
            now.remove();
            polling = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        event.getUI().setPollInterval(NEVER);
        super.onDetach(event);
    }
}
