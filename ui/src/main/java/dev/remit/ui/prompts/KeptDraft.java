package dev.remit.ui.prompts;

import com.vaadin.flow.component.UI;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.form.SaveState;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import java.time.Clock;
import java.util.Optional;

/** What stands in a form, kept as a draft while somebody types: a browser that closes loses no more than the last words. */
final class KeptDraft {

    private final PromptDesk desk;
    private final PromptForm form;
    private final Clock clock;
    private final Ages ages;
    private final SaveState state = new SaveState();
    private Optional<PromptId> id = Optional.empty();
    private int revision;

    KeptDraft(PromptDesk desk, PromptForm form, Clock clock, Ages ages) {
        this.desk = desk;
        this.form = form;
        this.clock = clock;
        this.ages = ages;
        form.typed(this::keep);
    }

    SaveState state() {
        return state;
    }

    /** Empty until it is called something. */
    Optional<PromptId> id() {
        return id;
    }

    /** What is written of it so far, else what is published. */
    void of(PromptEntry entry) {
        id = Optional.of(entry.id());
        revision = entry.revision();
        form.showing(entry.draft().map(PromptEntry.Draft::content).orElse(entry.shown()));
    }

    /** What is not called anything yet is not kept; what somebody else saved meanwhile is not saved over. */
    private void keep() {
        if (id.isEmpty() && !form.named()) {
            return;
        }
        try {
            save();
        } catch (RefusedException refused) {
            state.failed(Refusals.sentences(refused));
        }
    }

    /** The address becomes that of the draft, so that it is found again there; the form stays as it is. */
    void save() {
        Prompt prompt = form.prompt();
        if (id.isPresent()) {
            revision = desk.acts().drafts().save(id.get(), prompt, revision);
        } else {
            PromptId begun = desk.acts().drafts().begin(prompt);
            id = Optional.of(begun);
            revision = desk.queries().find(begun).orElseThrow().revision();
            form.begun();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, PromptsNavigation.change(prompt.key()).href());
        }
        state.saved(clock.instant(), ages);
    }
}
