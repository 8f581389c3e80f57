package dev.remit.control.file;

import java.util.UUID;

/** Identifies a file that was given as evidence. */
public record EvidenceFileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
