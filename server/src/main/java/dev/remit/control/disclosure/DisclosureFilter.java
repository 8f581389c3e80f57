package dev.remit.control.disclosure;

import dev.remit.inventory.UseCaseId;
import java.util.Optional;

/**
 * Which entries to show.
 *
 * @param text words of the name or place; blank for all
 * @param state empty: all but what has ended
 * @param label whether people are told
 * @param due only what should have been looked at again by now
 */
public record DisclosureFilter(
        String text,
        Optional<DisclosureDraft.Nature> nature,
        Optional<Disclosure.State> state,
        Optional<Boolean> label,
        boolean due,
        Optional<UseCaseId> useCase) {

    public static DisclosureFilter all() {
        return new DisclosureFilter("", Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }
}
