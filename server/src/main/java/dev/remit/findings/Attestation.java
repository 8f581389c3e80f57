package dev.remit.findings;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Question;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a person answered for a system that does not.
 *
 * @param validUntil from then on it has to be asked again
 * @param valid whether it still counts
 */
public record Attestation(
        ConnectionId connection,
        Question question,
        Answer answer,
        PersonId by,
        Instant at,
        Instant validUntil,
        boolean valid) {

    /**
     * An answer.
     *
     * @param thereIs whether there is what was asked for
     * @param names what there is, one by one; empty if there is none, or it has no names
     * @param can what the AI that was named can do; empty unless it was asked which AI there is
     * @param said where the person looked and what they saw
     * @param days for how long it counts
     */
    public record Answer(boolean thereIs, List<String> names, Set<Capability> can, String said, int days) {

        public Answer {
            names = names.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            can = Set.copyOf(can);
            said = said.strip();
        }
    }
}
