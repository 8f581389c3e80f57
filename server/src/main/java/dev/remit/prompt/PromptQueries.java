package dev.remit.prompt;

import dev.remit.catalog.CatalogQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.Page;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads prompts and their versions. */
@Service
@Transactional(readOnly = true)
public class PromptQueries {

    private static final String MAY = "hasAuthority('prompt:read')";

    private final PromptStore store;
    private final CatalogQueries catalog;
    private final CurrentUser user;

    PromptQueries(PromptStore store, CatalogQueries catalog, CurrentUser user) {
        this.store = store;
        this.catalog = catalog;
        this.user = user;
    }

    /** By name; the next page goes on behind the last one. */
    @PreAuthorize(MAY)
    public Page<PromptRow> list(PromptFilter filter, Optional<String> cursor, int limit) {
        return Page.of(
                store.rows().list(filter, user.person(), store.today(), cursor, limit + 1), limit, PromptRows::cursor);
    }

    /** With what they say, by key; the next page goes on behind the last one. */
    @PreAuthorize(MAY)
    public Page<PromptEntry> entries(Optional<String> cursor, int limit) {
        return Page.of(store.rows().entries(cursor.orElse(""), store.today(), limit + 1), limit, PromptEntry::key);
    }

    @PreAuthorize(MAY)
    public Optional<PromptEntry> find(String key) {
        return store.rows().find(key, store.today());
    }

    @PreAuthorize(MAY)
    public Optional<PromptEntry> find(PromptId id) {
        return store.find(id);
    }

    /** What may be used now; empty if there is no such prompt, or none of its versions may be used. */
    @PreAuthorize(MAY)
    public Optional<PromptVersion> published(String key) {
        return find(key).filter(entry -> entry.published().isPresent()).flatMap(entry -> store.versions()
                .find(entry.id(), entry.published().getAsInt()));
    }

    /** What keeps this from being proposed, at the fields it is about; empty: nothing. Stores nothing. */
    @PreAuthorize(MAY)
    public List<Problem> check(Prompt prompt) {
        return PromptCheck.problems(prompt, catalog.modelsById(prompt.models()), store.today());
    }

    /** What waits for somebody to publish or reject it. */
    @PreAuthorize(MAY)
    public Optional<PromptVersion> waiting(PromptId id) {
        return store.versions().proposed(id);
    }

    /** The newest first; the next page goes on below the last number. */
    @PreAuthorize(MAY)
    public Page<PromptVersion> versions(PromptId id, Optional<String> cursor, int limit) {
        int before = cursor.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        return Page.of(store.versions().below(id, before, limit + 1), limit, v -> String.valueOf(v.number()));
    }
}
