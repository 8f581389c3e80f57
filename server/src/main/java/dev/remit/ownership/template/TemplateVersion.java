package dev.remit.ownership.template;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A template as it was written once.
 *
 * @param function the marketing function it is for
 * @param number from 1; 0 is the one Remit ships
 * @param written empty for the shipped one
 */
public record TemplateVersion(String function, int number, List<Suggestion> suggestions, Optional<Written> written) {

    /** Who wrote it, when, and why. */
    public record Written(PersonId by, Instant at, String comment) {}

    public TemplateVersion {
        suggestions = List.copyOf(suggestions);
    }
}
