package dev.remit.connector.keycloak;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an interrupted scan goes on, and from when on the next one reads what only grows. */
final class Position {

    private static final int LONGEST = 1_000;

    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Instant began;

    Position(ScanContext context, ScanSink sink, Answers answers) {
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        began = context.now();
    }

    void stopIfCancelled() {
        context.stopIfCancelled();
    }

    /** Everything about the first so many clients was reported; the last of them tells whether they are still the same. */
    void reached(int count, Client last, Question... questions) {
        String position = count + " " + last.clientId();
        if (position.length() <= LONGEST) {
            Stream.of(questions).filter(answers::asked).forEach(question -> sink.checkpoint(question, position));
        }
    }

    /** How many clients an interrupted scan was done with for all of these questions; none if the list changed before that. */
    int done(List<Client> clients, Question... questions) {
        return Stream.of(questions)
                .filter(answers::asked)
                .mapToInt(question -> context.checkpoint(question)
                        .map(position -> done(clients, position))
                        .orElse(0))
                .min()
                .orElse(0);
    }

    private static int done(List<Client> clients, String position) {
        String[] parts = position.split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,7}")) {
            return 0;
        }
        int count = Integer.parseInt(parts[0]);
        boolean same =
                count <= clients.size() && clients.get(count - 1).clientId().equals(parts[1]);
        return same ? count : 0;
    }

    /** The next scan may begin where this one began. To be called when the question was read to its end. */
    void mark(Question question) {
        sink.watermark(question, began.toString());
    }

    /** The day from which on to read; a day early, so that two clocks that differ lose nothing. */
    Optional<String> since(Question question) {
        try {
            return context.watermark(question).map(Instant::parse).map(at -> at.minus(Duration.ofDays(1))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString());
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
