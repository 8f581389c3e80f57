package dev.remit.evidence;

import dev.remit.shared.SubjectRef;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was done, as the feature that did it tells the ledger; who and when the ledger knows itself.
 *
 * @param name subject and past tense, for example {@code use-case.submitted}; its sentence stands in the message bundle
 * @param subject what it was done to
 * @param version of the subject, if it has versions
 * @param reason what the person said; empty if they were not asked
 * @param details further facts by name, never secrets, never more personal data than the act itself needs
 */
public record Act(
        String name,
        SubjectRef subject,
        Optional<String> version,
        Optional<String> reason,
        SortedMap<String, String> details) {

    public Act {
        details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public static Act of(String name, SubjectRef subject) {
        return new Act(name, subject, Optional.empty(), Optional.empty(), new TreeMap<>(Map.of()));
    }

    public Act onVersion(String value) {
        return new Act(name, subject, Optional.of(value), reason, details);
    }

    public Act because(String value) {
        return new Act(name, subject, version, Optional.of(value).filter(r -> !r.isBlank()), details);
    }

    public Act with(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new Act(name, subject, version, reason, more);
    }
}
