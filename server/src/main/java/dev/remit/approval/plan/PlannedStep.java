package dev.remit.approval.plan;

import java.util.List;
import java.util.Optional;

/**
 * One step of a workflow.
 *
 * @param alongside whether it is asked together with the step before it, not after it
 * @param condition when it is needed, in CEL over the facts of policies; empty for always. Doubt asks.
 * @param otherwise roles of which one decides if nobody it names can
 */
public record PlannedStep(
        Approver approver, Needed needed, boolean alongside, Optional<String> condition, List<String> otherwise) {

    public PlannedStep {
        otherwise = List.copyOf(otherwise);
    }
}
