package dev.remit.incident;

import dev.remit.findings.Severity;
import dev.remit.shared.SubjectRef;
import java.util.Optional;

/**
 * An incident to be opened.
 *
 * @param severity empty: what the playbook says
 * @param about a use case, a finding or an AI integration
 * @param happened what is known so far
 */
public record IncidentDraft(
        String playbook, String title, Optional<Severity> severity, Optional<SubjectRef> about, String happened) {

    public IncidentDraft {
        title = title.strip();
        happened = happened.strip();
    }
}
