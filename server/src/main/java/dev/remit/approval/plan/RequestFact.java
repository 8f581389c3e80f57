package dev.remit.approval.plan;

import dev.remit.policy.fact.Fact;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.shared.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What conditions of workflows may ask about a request that is no use case's. {@link #path()} is its name in CEL and in stored
 * workflows; never change one.
 */
public enum RequestFact implements Fact {
    /** The classes of all data it is asked for; absent if one is not known. */
    DATA("request.data", PolicyFact.ACTION_DATA.type(), SubjectKind.TOOL_APPROVAL),
    /** The parts of marketing it is for. */
    FUNCTIONS("request.functions", PolicyFact.ACTOR_ROLES.type(), SubjectKind.TOOL_APPROVAL, SubjectKind.PROMPT),
    /** What the tool may do. */
    CAN("request.can", PolicyFact.ACCESS_VERBS.type(), SubjectKind.TOOL_APPROVAL),
    /** Keys of the connectors of the systems it is asked for; empty: any. */
    SYSTEMS("request.systems", PolicyFact.ACTOR_ROLES.type(), SubjectKind.TOOL_APPROVAL),
    /** How many days it is to last. */
    DAYS("request.days", FactType.count(), SubjectKind.TOOL_APPROVAL, SubjectKind.EXCEPTION),
    /** What need not be kept: a rule, a control, a policy or a requirement. */
    EXCEPTS("request.excepts", FactType.word("rule", "control", "policy", "requirement"), SubjectKind.EXCEPTION),
    /** What that is called, for example {@code PG-01}. */
    REFERENCE("request.reference", FactType.word(), SubjectKind.EXCEPTION),
    /** The tier of the use case it is for; absent if it was never assessed. */
    TIER("request.tier", PolicyFact.USE_CASE_TIER.type(), SubjectKind.EXCEPTION),
    /** Where what the prompt makes goes, for example {@code email}. */
    CHANNEL("request.channel", FactType.word(), SubjectKind.PROMPT),
    /** Whether people get a version of the prompt already. */
    PUBLISHED("request.published", PolicyFact.USE_CASE_APPROVED.type(), SubjectKind.PROMPT);

    private final String path;
    private final FactType type;
    private final Set<SubjectKind> kinds;

    RequestFact(String path, FactType type, SubjectKind... kinds) {
        this.path = path;
        this.type = type;
        this.kinds = Set.of(kinds);
    }

    /** What may be asked about things of this kind. */
    public static List<? extends Fact> of(SubjectKind kind) {
        return kind == SubjectKind.USE_CASE
                ? Arrays.asList(PolicyFact.values())
                : Arrays.stream(values())
                        .filter(fact -> fact.kinds.contains(kind))
                        .toList();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public FactType type() {
        return type;
    }
}
