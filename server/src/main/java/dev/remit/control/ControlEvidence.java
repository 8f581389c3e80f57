package dev.remit.control;

import dev.remit.control.file.GivenFile;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody gave to show that a control of a use case is kept.
 *
 * @param control its key
 * @param note what it shows
 * @param reference an address, or where something lies
 * @param validUntil the last day it holds
 * @param decided what became of it, if somebody decided
 */
public record ControlEvidence(
        ControlEvidenceId id,
        UseCaseId useCase,
        String control,
        String note,
        Optional<String> reference,
        State state,
        PersonId givenBy,
        Instant givenAt,
        LocalDate validUntil,
        Optional<Decided> decided) {

    /** What became of it. */
    public enum State implements Coded {
        /** A second person has to look at it. */
        WAITING,
        COUNTS,
        REFUSED,
        /** It was given by mistake, or does not hold any more. */
        WITHDRAWN
    }

    /**
     * As somebody gives it.
     *
     * @param note what it shows
     * @param reference an address, or where something lies; may be blank
     * @param validUntil the last day it holds; empty: as long as the control says
     * @param files that show it themselves
     */
    public record Draft(String note, String reference, Optional<LocalDate> validUntil, List<GivenFile> files) {

        public Draft {
            files = List.copyOf(files);
        }

        /** In words only. */
        public Draft(String note, String reference, Optional<LocalDate> validUntil) {
            this(note, reference, validUntil, List.of());
        }
    }

    /** Who confirmed, refused or withdrew it; a confirmation needs no reason. */
    public record Decided(PersonId by, Instant at, Optional<String> reason) {}
}
