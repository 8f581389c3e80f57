package dev.remit.approval.plan;

import java.util.List;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param role who decides, by role; empty for the accountable executive
 * @param condition when the step is needed; empty for always
 * @param otherwise roles that decide if the accountable executive may not, because they asked for it themself
 */
public record PlannedStep(Optional<String> role, Optional<Condition> condition, List<String> otherwise) {

    /** What can make a step necessary. */
    public enum Condition {
        PERSONAL_DATA
    }

    /** The key of the checklist that belongs to this step. */
    public String checklist() {
        return role.orElse("accountable");
    }
}
