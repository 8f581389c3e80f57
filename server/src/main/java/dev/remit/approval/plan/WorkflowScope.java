package dev.remit.approval.plan;

import dev.remit.shared.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a workflow is for: a kind of thing and, where the kind has tiers, one of them.
 *
 * @param tier its code; {@link #NO_TIER} for kinds without
 */
public record WorkflowScope(SubjectKind subject, String tier) {

    /** Stands where a kind has no tiers. It is stored; never change it. */
    public static final String NO_TIER = "any";

    /** All there are, in the order in which people read them: use cases first, the harmless tier on top. */
    public static final List<WorkflowScope> ALL = Stream.concat(
                    Stream.of("minimal", "limited", "high", "prohibited").map(WorkflowScope::useCase),
                    Stream.of(SubjectKind.TOOL_APPROVAL, SubjectKind.EXCEPTION, SubjectKind.PROMPT)
                            .map(kind -> new WorkflowScope(kind, NO_TIER)))
            .toList();

    public static WorkflowScope useCase(String tier) {
        return new WorkflowScope(SubjectKind.USE_CASE, tier);
    }

    public static Optional<WorkflowScope> find(String code) {
        return ALL.stream().filter(scope -> scope.code().equals(code)).findFirst();
    }

    public boolean tiered() {
        return !tier.equals(NO_TIER);
    }

    /** Its name in addresses: the tier of a use case, the kind of anything else. */
    public String code() {
        return tiered() ? tier : subject.code();
    }
}
