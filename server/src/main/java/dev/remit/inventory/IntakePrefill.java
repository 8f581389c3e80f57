package dev.remit.inventory;

import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the system already knows when an intake request is started from something else.
 *
 * @param answers by question key
 * @param tools names of AI tools; those the catalogue does not know are added to it unreviewed
 * @param origin what it was started from
 */
public record IntakePrefill(
        String name, Map<String, List<String>> answers, List<String> tools, Optional<Origin> origin) {

    /**
     * What a request was started from.
     *
     * @param label as people know it, for example {@code F-231}
     */
    public record Origin(SubjectRef subject, String label) {}

    /** An empty form. */
    public static IntakePrefill empty() {
        return new IntakePrefill("", Map.of(), List.of(), Optional.empty());
    }
}
