package dev.remit.plugin.testkit.report;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.testkit.report.Verdict.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the kit found about one connector, once.
 *
 * @param connector what it says about itself
 * @param kit the version of the kit
 * @param at when
 * @param coverage how each question was answered over the recordings
 * @param verdicts one for every clause of the contract
 */
public record Report(
        ConnectorDescriptor connector,
        String kit,
        Instant at,
        Map<Question, Coverage> coverage,
        List<Verdict> verdicts) {

    /** Copies the collections. */
    public Report {
        coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
        verdicts = List.copyOf(verdicts);
    }

    /** Whether every clause that applies is kept. */
    public boolean certified() {
        return count(Outcome.FAILED) == 0 && count(Outcome.PASSED) > 0;
    }

    /** How many clauses ended so. */
    public long count(Outcome outcome) {
        return verdicts.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** One line for a console, and what to do next if there is something to do. */
    public String summary() {
        return certified()
                ? "%s %s keeps the connector contract: %d clauses, %d not applicable."
                        .formatted(
                                connector.name(),
                                connector.version(),
                                count(Outcome.PASSED),
                                count(Outcome.NOT_APPLICABLE))
                : new ToDo(this).text();
    }

    /** Writes the report for people and for machines and the badge, each named after the connector, and says where. */
    public Path write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(connector.id() + ".json"), new JsonPage(this).text());
            Files.writeString(directory.resolve(connector.id() + ".svg"), new Badge(this).svg());
            return Files.writeString(directory.resolve(connector.id() + ".md"), new Page(this).text());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The report cannot be written to " + directory, unwritable);
        }
    }
}
