package dev.remit.ui.incidents;

import dev.remit.findings.Severity;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentState;
import dev.remit.incident.playbook.Playbook;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;

/** How incidents are told. */
final class IncidentWords {

    private IncidentWords() {}

    static String severity(Severity severity) {
        String words = Words.of(severity);
        return switch (severity) {
            case HIGH -> Status.BAD.markup(words);
            case MEDIUM -> Status.WARN.markup(words);
            case LOW -> Markup.span("rm-quiet", words);
        };
    }

    /** A playbook that is no more is called by its key. */
    static String playbook(Incident incident, List<Playbook> playbooks) {
        return playbooks.stream()
                .filter(p -> p.key().equals(incident.playbook()))
                .findFirst()
                .map(Playbook::name)
                .orElse(incident.playbook());
    }

    static String since(Incident incident, Ages ages) {
        return incident.state() == IncidentState.CLOSED
                ? incident.ended().map(ages::at).orElse("")
                : ages.since(incident.openedAt());
    }
}
