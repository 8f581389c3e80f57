package dev.remit.incident;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;

/** What was learnt from an incident; written again, it is another edition, and the last counts. */
public record PostMortem(int edition, String summary, List<String> causes, PersonId by, Instant at) {

    public PostMortem {
        causes = List.copyOf(causes);
    }
}
