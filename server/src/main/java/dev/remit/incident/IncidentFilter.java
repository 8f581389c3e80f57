package dev.remit.incident;

import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import java.util.Set;

/**
 * Which incidents to show.
 *
 * @param text words of the key, the title or what it is about; blank for all
 * @param states empty for all
 * @param severities empty for all
 * @param playbooks keys; empty for all
 */
public record IncidentFilter(
        String text,
        Set<IncidentState> states,
        Set<Severity> severities,
        Set<String> playbooks,
        Optional<PersonId> owner,
        Optional<SubjectRef> about) {

    public IncidentFilter {
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
        playbooks = Set.copyOf(playbooks);
    }

    public static IncidentFilter all() {
        return new IncidentFilter("", Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** What is not closed. */
    public static IncidentFilter unclosed() {
        return new IncidentFilter(
                "",
                Set.of(IncidentState.OPEN, IncidentState.CONTAINED, IncidentState.RESOLVED),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public IncidentFilter about(SubjectRef subject) {
        return new IncidentFilter(text, states, severities, playbooks, owner, Optional.of(subject));
    }
}
