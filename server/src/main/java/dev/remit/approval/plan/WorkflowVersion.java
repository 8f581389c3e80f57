package dev.remit.approval.plan;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A workflow as it was written once. A round keeps the steps of the version it was opened with.
 *
 * @param scope what it is for
 * @param number from 1; 0 is the one Remit ships
 * @param label as a round names it
 * @param written empty for the shipped one
 */
public record WorkflowVersion(
        WorkflowScope scope, int number, String label, Workflow workflow, Optional<Written> written) {

    /** Who wrote it, when, and why. */
    public record Written(PersonId by, Instant at, String comment) {}
}
