package dev.remit.ui.ownership;

import com.vaadin.flow.component.html.Div;
import dev.remit.evidence.LedgerQueries;
import dev.remit.ownership.MatrixRow;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import org.springframework.stereotype.Component;

/** One thing beside the matrix: who stands for it, where it is, and what was done about it. */
@Component
class OwnedPanel {

    private static final int TIMELINE = 20;

    private final OwnershipPanels panels;
    private final OwnedPages pages;
    private final LedgerQueries ledger;

    OwnedPanel(OwnershipPanels panels, OwnedPages pages, LedgerQueries ledger) {
        this.panels = panels;
        this.pages = pages;
        this.ledger = ledger;
    }

    Div of(MatrixRow row, Ages ages, Runnable changed) {
        SubjectRef subject = row.ownership().subject();
        Div panel = new Div(Texts.quiet(Words.of(subject.kind())));
        pages.of(subject).ifPresent(page -> panel.add(Texts.link(Words.text("ownership.open"), page)));
        panel.add(
                panels.of(subject, changed),
                new Section(
                        Words.text("ownership.history"),
                        new Timeline(ages, cursor -> ledger.timeline(subject, cursor, TIMELINE))));
        return panel;
    }
}
