package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One look into a system.
 *
 * @param requestedBy who asked for it; empty if its schedule did
 * @param waitsUntil when its time comes; empty if it came
 * @param message why it did not answer everything, for the person who owns the connection
 * @param snapshot the number of the snapshot it made; empty if it made none
 * @param cancelling why it is being stopped; empty unless somebody asked
 * @param questions in the order they are asked
 */
public record Scan(
        ScanId id,
        ConnectionId connection,
        String connectionName,
        Optional<PersonId> requestedBy,
        ScanState state,
        Instant queuedAt,
        Optional<Instant> waitsUntil,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> message,
        Optional<String> cancelling,
        OptionalInt snapshot,
        Optional<Drift> drift,
        List<ScanQuestion> questions) {

    /**
     * What it found, compared with the snapshot before.
     *
     * @param integrations AI integrations there are
     * @param appeared of them new
     * @param altered of them changed
     * @param vanished gone since
     */
    public record Drift(int integrations, int appeared, int altered, int vanished) {}

    public Scan {
        questions = List.copyOf(questions);
    }

    public long answered() {
        return questions.stream().filter(ScanQuestion::answered).count();
    }

    /** Questions that the system answers for nobody: what is read in full does not answer them either. */
    public long untold() {
        return questions.stream().filter(ScanQuestion::untold).count();
    }

    /** When it should have all answers, if each takes as long as the last time; empty if that cannot be said of each. */
    public Optional<Instant> expectedEnd() {
        List<Optional<Duration>> open = questions.stream()
                .filter(question -> question.coverage().isEmpty())
                .map(ScanQuestion::expected)
                .toList();
        return state == ScanState.RUNNING && open.stream().allMatch(Optional::isPresent)
                ? startedAt.flatMap(start -> open.stream()
                        .flatMap(Optional::stream)
                        .max(Duration::compareTo)
                        .map(start::plus))
                : Optional.empty();
    }
}
