package dev.remit.control.file;

import dev.remit.inventory.UseCaseId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the files of evidence, in the transaction of whoever gives evidence or takes it back. */
@Component
public class EvidenceFiles {

    static final long MOST_OF_A_WORKSPACE = 4L * 1024 * FileRules.MEGABYTE;

    private final EvidenceFileRows rows;

    EvidenceFiles(EvidenceFileRows rows) {
        this.rows = rows;
    }

    /** Of files that {@link FileRules} let through; one after the other, so that what is given together fits together. */
    public void keep(UUID evidence, List<GivenFile> files) {
        if (files.isEmpty()) {
            return;
        }
        rows.oneAtATime();
        long more = files.stream().mapToLong(file -> file.content().length).sum();
        if (rows.taken() + more > MOST_OF_A_WORKSPACE) {
            throw EvidenceFileRefusal.WORKSPACE_FULL.at("files", MOST_OF_A_WORKSPACE / FileRules.MEGABYTE);
        }
        files.forEach(file -> rows.insert(evidence, file, file.kind().orElseThrow()));
    }

    /** Of all evidence for a use case, by the evidence, in the order they were given. */
    public Map<UUID, List<EvidenceFile>> of(UseCaseId useCase) {
        return rows.of(useCase).stream().collect(Collectors.groupingBy(EvidenceFile::evidence));
    }

    /** What is in them; their names and hashes stay. */
    public void remove(UUID evidence) {
        rows.removeContent(evidence);
    }
}
