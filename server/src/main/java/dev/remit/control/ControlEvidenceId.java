package dev.remit.control;

import java.util.UUID;

/** Identifies a piece of evidence for a control of a use case. */
public record ControlEvidenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
