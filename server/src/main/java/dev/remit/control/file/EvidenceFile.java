package dev.remit.control.file;

import dev.remit.inventory.UseCaseId;
import java.util.UUID;

/**
 * A file that was given as evidence, without what is in it.
 *
 * @param evidence to which it belongs: who gave it and when stands there
 * @param sha256 in hexadecimal, as the ledger has it; whoever has the file can compare
 * @param kept whether it can be handed out: its content goes when the evidence is taken back
 */
public record EvidenceFile(
        EvidenceFileId id,
        UUID evidence,
        UseCaseId useCase,
        String name,
        FileKind kind,
        int size,
        String sha256,
        boolean kept) {}
