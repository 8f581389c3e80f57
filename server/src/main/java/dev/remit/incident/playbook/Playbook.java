package dev.remit.incident.playbook;

import dev.remit.findings.Severity;
import java.util.List;

/**
 * What to do about one kind of incident.
 *
 * @param version of the file it stands in
 * @param when it is the right one
 * @param severity until somebody knows better
 * @param source what it follows
 */
public record Playbook(
        String key, int version, String name, String when, Severity severity, String source, List<Step> steps) {

    public Playbook {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do.
     *
     * @param within hours after the incident was opened
     */
    public record Step(String task, String why, int within) {}
}
