package dev.remit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed process leaves behind in a cluster: a running server, or the note of one that is gone. */
final class LeftOver {

    private static final Logger log = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path cluster;
    private final Path note;

    LeftOver(Path cluster) {
        this.cluster = cluster;
        this.note = cluster.resolve("postmaster.pid");
    }

    /** Returns when no server works on the cluster and none will be mistaken for one. */
    void clear() throws IOException, InterruptedException {
        List<String> lines = Files.exists(note) ? Files.readAllLines(note) : List.of();
        if (lines.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        if (ProcessTable.runsOn(pid, cluster)) {
            log.warn("Stopping PostgreSQL {}, left behind by a process that was killed", pid);
            Commands.signal("INT", pid);
        }
        boolean quiet =
                Wait.until(PATIENCE, () -> !ProcessTable.runsOn(pid, cluster) && !ProcessTable.anyWorksIn(cluster));
        if (!quiet) {
            throw new DatabaseStartException(
                    "PostgreSQL (process " + pid + ") still works on " + cluster + " and does not stop.",
                    "End that process, then start again.");
        }
        // Only now: the note also keeps PostgreSQL from starting beside processes that still write these files.
        if (Files.deleteIfExists(note)) {
            log.warn("The database was not shut down cleanly; PostgreSQL replays its log now");
        }
    }
}
