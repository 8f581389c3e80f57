package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.FindingKind;
import dev.remit.findings.Severity;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something a rule found fault with; the same fingerprint again is the same finding.
 *
 * @param useCase the use case that is to answer it; empty if there is none
 */
public record Raised(
        FindingKind kind,
        Severity severity,
        SubjectRef subject,
        String subjectName,
        String fingerprint,
        SortedMap<String, String> details,
        Optional<UseCaseId> useCase) {

    static final String GAINED = "gained";

    /** The connection it was found in; if in none, what it was found by. */
    public record Place(Optional<ConnectionId> connection, String name) {

        Place(ConnectionId connection, String name) {
            this(Optional.of(connection), name);
        }
    }

    static Raised of(FindingKind kind, Severity severity, SubjectRef subject, String subjectName) {
        return new Raised(
                kind, severity, subject, subjectName, fingerprint(kind, subject), new TreeMap<>(), Optional.empty());
    }

    static String fingerprint(FindingKind kind, SubjectRef subject) {
        return kind + " " + subject;
    }

    Raised with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Raised(kind, severity, subject, subjectName, fingerprint, more, useCase);
    }

    Raised answeredBy(UseCaseId id) {
        return new Raised(kind, severity, subject, subjectName, fingerprint, details, Optional.of(id));
    }

    /** Together with what had happened before. */
    Raised onTopOf(Map<String, String> before) {
        if (!details.containsKey(GAINED) || !before.containsKey(GAINED)) {
            return this;
        }
        SortedSet<String> gained = new TreeSet<>(List.of(before.get(GAINED).split(" ")));
        gained.addAll(List.of(details.get(GAINED).split(" ")));
        return with(GAINED, String.join(" ", gained));
    }

    /** The same as one that was raised before. */
    Raised knownAs(String before) {
        return new Raised(kind, severity, subject, subjectName, before, details, useCase);
    }

    static Map<String, String> details(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
    }

    /** Tells findings of one kind about one subject apart. */
    Raised distinguishedBy(String what) {
        return new Raised(
                kind, severity, subject, subjectName, fingerprint(kind, subject) + " " + what, details, useCase);
    }
}
