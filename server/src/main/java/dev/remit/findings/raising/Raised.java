package dev.remit.findings;

import dev.remit.shared.SubjectRef;
import java.util.SortedMap;
import java.util.TreeMap;

/** Something a rule found fault with; the same fingerprint again is the same finding. */
record Raised(
        FindingKind kind,
        Severity severity,
        SubjectRef subject,
        String subjectName,
        String fingerprint,
        SortedMap<String, String> details) {

    static Raised of(FindingKind kind, Severity severity, SubjectRef subject, String subjectName) {
        return new Raised(kind, severity, subject, subjectName, kind + " " + subject, new TreeMap<>());
    }

    Raised with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Raised(kind, severity, subject, subjectName, fingerprint, more);
    }

    /** Tells findings of one kind about one subject apart. */
    Raised distinguishedBy(String what) {
        return new Raised(kind, severity, subject, subjectName, kind + " " + subject + " " + what, details);
    }
}
