package dev.remit.prompt;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.RefusedException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is being written. A draft stands beside what is published and changes nothing of it. */
@Service
@Transactional
public class PromptDrafts {

    private static final String MAY_WRITE = "hasAuthority('prompt:write')";

    private final PromptStore store;
    private final OwnershipService ownership;
    private final CurrentUser user;
    private final Ledger ledger;

    PromptDrafts(PromptStore store, OwnershipService ownership, CurrentUser user, Ledger ledger) {
        this.store = store;
        this.ownership = ownership;
        this.user = user;
        this.ledger = ledger;
    }

    /** Begins a prompt. Refused if its key is taken. */
    @PreAuthorize(MAY_WRITE)
    public PromptId begin(Prompt prompt) {
        RefusedException.throwIfAny(PromptCheck.problemsOfDraft(prompt));
        PromptId id = store.rows().open(prompt).orElseThrow(() -> PromptRefusal.KEY_TAKEN.at("key", prompt.key()));
        ownership.expect(id.ref(), prompt.name());
        begun(id, prompt);
        save(id, prompt);
        return id;
    }

    /**
     * Saves what is being written. That it was begun is evidence; what it says becomes evidence when it is proposed, as every pause
     * in typing saves it.
     *
     * @param revision of the entry that was changed; refused if somebody saved since then
     */
    @PreAuthorize(MAY_WRITE)
    public int save(PromptId id, Prompt prompt, int revision) {
        RefusedException.throwIfAny(PromptCheck.problemsOfDraft(prompt));
        PromptRows.Stored stored = store.lock(id);
        if (stored.state() == PromptState.RETIRED) {
            throw PromptRefusal.RETIRED.because(stored.key());
        }
        if (stored.revision() != revision) {
            throw PromptRefusal.OVERTAKEN.because();
        }
        if (!stored.key().equals(prompt.key())) {
            throw PromptRefusal.KEY_TAKEN.at("key", prompt.key());
        }
        if (stored.draft().isEmpty()) {
            begun(id, prompt);
        }
        return stored.draft().equals(Optional.of(prompt)) ? revision : save(id, prompt);
    }

    /** Throws away what is being written. What was proposed and published stays. */
    @PreAuthorize(MAY_WRITE)
    public void discard(PromptId id) {
        PromptRows.Stored stored = store.lock(id);
        if (stored.draft().isEmpty() || store.versions().find(id, 1).isEmpty()) {
            throw PromptRefusal.NO_DRAFT.because();
        }
        store.rows().draft(id, Optional.empty(), user.person());
        store.describe(id);
        ledger.append(Act.of("prompt.draft-discarded", id.ref()).with("prompt", stored.key()));
    }

    private int save(PromptId id, Prompt prompt) {
        int revision = store.rows().draft(id, Optional.of(prompt), user.person());
        store.describe(id);
        return revision;
    }

    private void begun(PromptId id, Prompt prompt) {
        ledger.append(Act.of("prompt.drafted", id.ref()).with("prompt", prompt.key()));
    }
}
