package dev.remit.scan;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One question of a scan.
 *
 * @param coverage how it ended; empty while it is open, or if the scan ended before it
 * @param done how many things were read for it
 * @param total how many there are, if the system says
 * @param expected how long after its start the last scan that read it the same way had the answer; empty if there was none, or this
 *     scan was interrupted
 */
public record ScanQuestion(
        Question question, Optional<Coverage> coverage, long done, OptionalLong total, Optional<Duration> expected) {

    public boolean answered() {
        return coverage.filter(c -> c.status() == Coverage.Status.ANSWERED).isPresent();
    }

    boolean untold() {
        return coverage.filter(c -> c.status() == Coverage.Status.NOT_EXPOSED).isPresent();
    }
}
