package dev.remit.control;

import dev.remit.control.file.EvidenceFile;
import dev.remit.control.library.Judgement;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.fact.Exceptions.Excepted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The controls of one use case.
 *
 * @param secondPerson whether evidence has to be confirmed by a second person
 * @param standings every control, those that do not apply too, in the library's order
 * @param files of all evidence, by its id
 */
public record UseCaseControls(
        UseCaseId useCase, boolean secondPerson, List<Standing> standings, Map<UUID, List<EvidenceFile>> files) {

    public UseCaseControls {
        standings = List.copyOf(standings);
        files = Map.copyOf(files);
    }

    /**
     * Where one control stands.
     *
     * @param validUntil the last day of the evidence that holds longest; empty: none counts
     * @param exception by which it need not be kept today
     * @param evidence all that was ever given, the newest first
     */
    public record Standing(
            Judgement judgement,
            ControlStatus status,
            Optional<LocalDate> validUntil,
            Optional<Excepted> exception,
            List<ControlEvidence> evidence) {

        public Standing {
            evidence = List.copyOf(evidence);
        }
    }

    /** In the order they were given. */
    public List<EvidenceFile> filesOf(ControlEvidence evidence) {
        return files.getOrDefault(evidence.id().value(), List.of());
    }

    public List<Standing> applying() {
        return standings.stream()
                .filter(standing -> standing.status() != ControlStatus.NOT_APPLICABLE)
                .toList();
    }
}
