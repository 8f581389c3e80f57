package dev.remit.scan.snapshot;

import dev.remit.plugin.Question;
import java.util.Set;

/**
 * What follows from "not seen again". Under a question that is in neither set, because only what is newer was read, or because
 * nothing was answered, nothing follows.
 *
 * @param complete questions read and answered in full: what was not seen is gone
 * @param partial questions read from the beginning and answered in part, or as far as anything of them shows: what was not seen is
 *     not confirmed any more
 */
public record Completeness(Set<Question> complete, Set<Question> partial) {

    public Completeness {
        complete = Set.copyOf(complete);
        partial = Set.copyOf(partial);
    }
}
