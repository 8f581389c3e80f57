package dev.remit.ui.ledger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.remit.evidence.LedgerVerdict;
import dev.remit.evidence.Seal;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Verifies the ledger while one goes on reading it: the button, how far it is, and what it found. */
final class VerifyBar extends Div {

    private final transient Function<LongConsumer, CompletableFuture<LedgerVerdict>> verify;
    private final long size;
    private final Button button = Buttons.plain(Words.text("ledger.verify"), e -> begin());

    /**
     * Waits to be asked.
     *
     * @param head the newest seal: how much there is to verify
     * @param verify begins a verification in the background that tells how far it is
     */
    VerifyBar(Seal head, Function<LongConsumer, CompletableFuture<LedgerVerdict>> verify) {
        this.verify = verify;
        this.size = head.size();
        addClassName("rm-ledger-verify");
        getElement().setAttribute("aria-live", "polite");
    }

    Button button() {
        return button;
    }

    private void begin() {
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar(0, (double) Math.max(1, size));
        bar.getElement().setAttribute("aria-label", Words.text("ledger.verifying"));
        Span words = Texts.caption(Words.text("ledger.verifying.of", "0", Numbers.exact(size)));
        button.setEnabled(false);
        removeAll();
        add(bar, words);
        LongConsumer progress = read -> tell(ui, () -> {
            bar.setValue(Math.min((double) read, bar.getMax()));
            words.setText(Words.text("ledger.verifying.of", Numbers.exact(read), Numbers.exact(size)));
        });
        CompletableFuture<Void> unused = verify.apply(progress).handle((verdict, failure) -> {
            tell(ui, () -> show(verdict));
            return null;
        });
    }

    /** The page may be closed by now; the verdict is in the ledger all the same. */
    private static void tell(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }

    private void show(@Nullable LedgerVerdict verdict) {
        removeAll();
        button.setEnabled(true);
        add(verdict == null ? broken() : said(verdict));
    }

    private static Callout broken() {
        return new Callout(
                Callout.Kind.BAD,
                Words.text("ledger.not-verified"),
                Texts.body(Words.text("ledger.not-verified.text")));
    }

    private static Callout said(LedgerVerdict verdict) {
        if (verdict.clean()) {
            return new Callout(
                    Callout.Kind.OK,
                    Words.text("ledger.verified", Numbers.exact(verdict.records()), Numbers.exact(verdict.seals())),
                    Texts.body(Words.text("ledger.verified.text")));
        }
        String faults = verdict.faults().stream()
                .limit(5)
                .map(fault -> Words.text("ledger.fault", Words.of(fault.kind()), Numbers.exact(fault.place())))
                .collect(Collectors.joining("; "));
        return new Callout(
                Callout.Kind.BAD,
                Words.text("ledger.faulty", verdict.faults().size()),
                Texts.body(faults + ". " + Words.text("ledger.faulty.text")));
    }
}
