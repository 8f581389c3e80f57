package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.Question;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.AnsweredLine;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.SaveState;
import dev.remit.ui.design.form.UnansweredLine;
import dev.remit.ui.ownership.OwnershipPanel;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.patterns.PatternLine;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of a request: done parts folded, one part open, the others a link away. Every answer is stored as it is typed.
 */
final class IntakeForm extends Div {

    private final transient IntakeDesk desk;
    private final HeadingPanel heading;
    private final Ages ages;
    private final transient UseCaseId id;
    private final String open;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final SaveState state = new SaveState();
    private final Span answered = Texts.caption("");
    private final ProgressBar progress = new ProgressBar();
    private final ProblemSummary problems = new ProblemSummary();
    private final PageHeader header = new PageHeader("");
    private final IntakePart part;
    private final Div advice = new Div();
    private final Div misfit = new Div();

    IntakeForm(IntakeOutline outline, IntakeDesk desk, HeadingPanel heading, OwnershipPanels ownership, Ages ages) {
        this.desk = desk;
        this.heading = heading;
        this.ages = ages;
        this.id = outline.draft().useCase().id();
        this.open = outline.open();
        this.part = new IntakePart(desk, this::typed);
        addClassName("rm-form");
        progress.getElement().setAttribute("aria-label", Words.text("use-cases.progress"));
        add(progress, header.meta(state, answered), misfit, problems);
        outline.parts().forEach(name -> add(outline, name, ownership));
        addToCome(outline.toCome());
        outline.draft().answers().forEach((key, answer) -> revisions.put(key, answer.revision()));
        show(outline.draft());
    }

    private void add(IntakeOutline outline, String name, OwnershipPanels ownership) {
        if (name.equals(open)) {
            open(name, outline.draft(), ownership);
        } else if (outline.done(name)) {
            add(new AnsweredLine(IntakeOutline.title(name), outline.summary(name, desk), () -> IntakeView.part(id, name)
                    .open()));
        } else if (outline.left(name)) {
            add(new UnansweredLine(
                    IntakeOutline.title(name),
                    Words.text("use-cases.left-open", outline.unanswered(name)),
                    IntakeView.part(id, name)));
        }
    }

    private void open(String name, IntakeDraft draft, OwnershipPanels ownership) {
        UseCase useCase = draft.useCase();
        if (name.equals(IntakeOutline.PEOPLE)) {
            Optional<String> function = draft.values("function").stream().findFirst();
            OwnershipPanel people = ownership.toName(id.ref(), function, this::refresh);
            add(
                    people,
                    advice,
                    buttons(Words.text("use-cases.submit"), () -> submit(people), () -> leave(people), useCase));
        } else {
            add(part, buttons(Words.text("use-cases.continue"), this::goOn, IntakeForm::leave, useCase));
        }
    }

    private Div buttons(String verb, Runnable act, Runnable leave, UseCase useCase) {
        Div buttons = new Div(
                Buttons.primary(verb, e -> act.run()), Buttons.quiet(Words.text("use-cases.leave"), e -> leave.run()));
        if (useCase.state() == UseCaseState.DRAFT) {
            boolean submitted = useCase.version() > 0;
            buttons.add(Buttons.quiet(Words.text("use-cases.discard"), e -> askDiscard(submitted)));
        }
        buttons.addClassName("rm-form-buttons");
        return buttons;
    }

    private void addToCome(List<String> parts) {
        if (!parts.isEmpty()) {
            Paragraph line = new Paragraph(Texts.strong(Words.text("use-cases.to-come")));
            parts.forEach(name -> line.add(Texts.link(IntakeOutline.title(name), IntakeView.part(id, name))));
            line.addClassName("rm-to-come");
            add(line);
        }
    }

    private void typed(String question, List<String> values) {
        state.failed(Words.text("use-cases.not-saved"));
        try {
            SavedAnswer saved = desk.intake().save(id, question, values, revisions.getOrDefault(question, 0));
            revisions.put(question, saved.revision());
            part.show(saved);
            state.saved(saved.savedAt(), ages);
            refresh();
        } catch (RefusedException refused) {
            if (refused.first().refusal() == InventoryRefusal.ANSWER_CHANGED_ELSEWHERE) {
                Optional.ofNullable(desk.queries().draft(id).answers().get(question))
                        .ifPresent(theirs -> choose(theirs, values));
            } else {
                state.failed(Refusals.sentences(refused));
            }
        }
    }

    /** Somebody, perhaps the same person in another tab, answered meanwhile: both answers stand there until one is chosen. */
    private void choose(SavedAnswer theirs, List<String> mine) {
        String key = theirs.question();
        Question question = desk.questionnaire().find(key).orElseThrow();
        Runnable keepMine = () -> {
            revisions.put(key, theirs.revision());
            typed(key, mine);
        };
        Runnable takeTheirs = () -> {
            revisions.put(key, theirs.revision());
            part.write(theirs);
            state.saved(theirs.savedAt(), ages);
            refresh();
        };
        part.choose(key, new AnswerConflict(desk.words(question, theirs.values()), keepMine, takeTheirs));
        state.failed(Words.text("use-cases.conflict"));
        Announce.politely(Words.text("use-cases.conflict"));
    }

    private void refresh() {
        show(desk.queries().draft(id));
    }

    private void show(IntakeDraft draft) {
        String name = draft.useCase().name();
        header.retitle(name.isBlank() ? Words.text("use-cases.new-request") : name);
        if (!open.equals(IntakeOutline.PEOPLE)) {
            part.show(draft, open);
        } else {
            advice.removeAll();
            advice.add(desk.policies().of(id));
        }
        misfit.removeAll();
        draft.fit()
                .filter(fit -> !fit.fits())
                .ifPresent(fit ->
                        misfit.add(Callout.ofPage(Callout.Kind.WARN, PatternLine.heading(fit), PatternLine.why(fit))));
        int asked = draft.asked().size();
        answered.setText(Words.text("use-cases.answered", draft.answered(), asked));
        progress.setMax(Math.max(1, asked));
        progress.setValue(Math.min(draft.answered(), asked));
        heading.show(draft.heading(), desk.queries().similar(id), other -> new UseInstead(draft.useCase(), other, desk)
                .open());
    }

    /** Says what is unanswered in the open part and moves the focus to this question. */
    void ask(String question) {
        part.ask(desk.queries().draft(id), question);
    }

    private void goOn() {
        IntakeView.part(id, IntakeOutline.of(desk.queries().draft(id), open).next())
                .open();
    }

    private void submit(OwnershipPanel people) {
        problems.clear();
        try {
            people.confirm();
            desk.useCases().submit(id);
            InventoryNavigation.useCase(id).open();
            Notice.done(Words.text("use-cases.submitted"));
        } catch (RefusedException refused) {
            for (Question question : desk.questionnaire().all()) {
                problems.elsewhere(
                        question.key(), Words.text("question." + question.key()), IntakeView.question(id, question));
            }
            people.register(problems);
            problems.show(refused);
        }
    }

    private static void leave() {
        InventoryNavigation.newRequest().open();
    }

    /** Who is suggested is stored with the rest. */
    private void leave(OwnershipPanel people) {
        problems.clear();
        try {
            people.confirm();
            leave();
        } catch (RefusedException refused) {
            people.register(problems);
            problems.show(refused);
        }
    }

    private void askDiscard(boolean submitted) {
        Confirm.ask(
                Words.text("use-cases.discard.question"),
                Words.text(submitted ? "use-cases.discard.consequence-submitted" : "use-cases.discard.consequence"),
                Words.text("use-cases.discard"),
                Words.text("use-cases.discard.keep"),
                () -> {
                    desk.intake().discard(id);
                    InventoryNavigation.register().open();
                });
    }
}
