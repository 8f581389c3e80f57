package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.AnsweredLine;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.SaveState;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of a request: done parts folded, one part open, the rest named. Every answer is stored as it is typed. */
final class IntakeForm extends Div {

    private final transient IntakeDesk desk;
    private final HeadingPanel heading;
    private final Ages ages;
    private final transient UseCaseId id;
    private final String open;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final SaveState state = new SaveState();
    private final ProgressBar progress = new ProgressBar();
    private final ProblemSummary problems = new ProblemSummary();
    private final PageHeader header = new PageHeader("");
    private final IntakePart part;

    IntakeForm(IntakeOutline outline, IntakeDesk desk, HeadingPanel heading, OwnershipPanels ownership, Ages ages) {
        this.desk = desk;
        this.heading = heading;
        this.ages = ages;
        this.id = outline.draft().useCase().id();
        this.open = outline.open();
        this.part = new IntakePart(desk, this::typed);
        addClassName("rm-form");
        progress.getElement().setAttribute("aria-label", Words.text("use-cases.progress"));
        add(progress, header.meta(state), problems);
        outline.parts().forEach(p -> add(outline, p, ownership));
        addToCome(outline);
        outline.draft().answers().forEach((key, answer) -> revisions.put(key, answer.revision()));
        show(outline.draft());
    }

    private void add(IntakeOutline outline, String name, OwnershipPanels ownership) {
        if (!name.equals(open)) {
            if (outline.done(name)) {
                add(new AnsweredLine(
                        IntakeOutline.title(name), outline.summary(name, desk), () -> IntakeView.part(id, name)
                                .open()));
            }
            return;
        }
        if (name.equals(IntakeOutline.PEOPLE)) {
            add(ownership.toName(id.ref(), this::refresh), buttons(Words.text("use-cases.submit"), this::submit));
        } else {
            add(part, buttons(Words.text("use-cases.continue"), this::goOn));
        }
    }

    private Div buttons(String verb, Runnable act) {
        Div buttons = new Div(
                Buttons.primary(verb, e -> act.run()),
                Buttons.quiet(Words.text("use-cases.leave"), e -> InventoryNavigation.newRequest()
                        .open()),
                Buttons.quiet(Words.text("use-cases.discard"), e -> askDiscard()));
        buttons.addClassName("rm-form-buttons");
        return buttons;
    }

    private void addToCome(IntakeOutline outline) {
        if (!outline.toCome().isEmpty()) {
            Paragraph line = new Paragraph(
                    Texts.strong(Words.text("use-cases.to-come")),
                    Texts.quiet(" " + String.join(" · ", outline.toCome())));
            line.addClassName("rm-to-come");
            add(line);
        }
    }

    private void typed(String question, List<String> values) {
        try {
            SavedAnswer saved = desk.intake().save(id, question, values, revisions.getOrDefault(question, 0));
            revisions.put(question, saved.revision());
            part.show(saved);
            state.saved(saved.savedAt(), ages);
            refresh();
        } catch (RefusedException refused) {
            state.failed(Refusals.sentences(refused));
            if (refused.first().refusal() == InventoryRefusal.ANSWER_CHANGED_ELSEWHERE) {
                takeTheirs(question);
            }
        }
    }

    /** Somebody, perhaps the same person in another tab, answered meanwhile: their answer stands, and is shown. */
    private void takeTheirs(String question) {
        SavedAnswer theirs = desk.queries().draft(id).answers().get(question);
        if (theirs != null) {
            revisions.put(question, theirs.revision());
            part.write(theirs);
        }
    }

    private void refresh() {
        show(desk.queries().draft(id));
    }

    private void show(IntakeDraft draft) {
        String name = draft.useCase().name();
        header.retitle(name.isBlank() ? Words.text("use-cases.new-request") : name);
        if (!open.equals(IntakeOutline.PEOPLE)) {
            part.show(draft, open);
        }
        progress.setMax(Math.max(1, draft.asked().size()));
        progress.setValue(Math.min(draft.answered(), draft.asked().size()));
        heading.show(draft.heading(), desk.queries().similar(id));
    }

    private void goOn() {
        IntakeView.part(id, IntakeOutline.of(desk.queries().draft(id), open).next())
                .open();
    }

    private void submit() {
        problems.clear();
        try {
            desk.useCases().submit(id);
            InventoryNavigation.useCase(id).open();
            Notice.done(Words.text("use-cases.submitted"));
        } catch (RefusedException refused) {
            part.register(problems);
            problems.show(refused);
        }
    }

    private void askDiscard() {
        Confirm.ask(
                Words.text("use-cases.discard.question"),
                Words.text("use-cases.discard.consequence"),
                Words.text("use-cases.discard"),
                Words.text("use-cases.discard.keep"),
                () -> {
                    desk.intake().discard(id);
                    InventoryNavigation.register().open();
                });
    }
}
