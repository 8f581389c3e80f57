package dev.remit.approval.plan;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Role;
import dev.remit.policy.cel.Conditions;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes workflows. A version is never changed: requests that run keep the steps of theirs. */
@Service
@Transactional
public class WorkflowService {

    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_VERSIONS = 50;
    private static final SubjectKind SUBJECT = SubjectKind.USE_CASE;

    private final WorkflowRows rows;
    private final ObjectProvider<Conditions> conditions;
    private final People people;
    private final CurrentUser user;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    WorkflowService(
            WorkflowRows rows,
            ObjectProvider<Conditions> conditions,
            People people,
            CurrentUser user,
            CurrentTenant tenant,
            Ledger ledger) {
        this.rows = rows;
        this.conditions = conditions;
        this.people = people;
        this.user = user;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** What new requests follow. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public WorkflowVersion current(String tier) {
        return rows.current(SUBJECT.code(), known(tier)).orElseGet(() -> ApprovalPlans.shipped(tier));
    }

    /** The newest first, the shipped one last; no more than anybody reads. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public List<WorkflowVersion> versions(String tier) {
        return Stream.concat(
                        rows.versions(SUBJECT.code(), known(tier), Integer.MAX_VALUE, MOST_VERSIONS).stream(),
                        Stream.of(ApprovalPlans.shipped(tier)))
                .toList();
    }

    /**
     * Requests follow this from now on; those that run keep theirs. Whether a tier can be approved at all is not the workspace's
     * to say.
     *
     * @param seen number of the version that was changed
     * @return the new version's number
     */
    @PreAuthorize("hasAuthority('workspace:manage')")
    public int save(String tier, int seen, Workflow written, String comment) {
        WorkflowVersion before = current(tier);
        Workflow workflow = new Workflow(
                before.workflow().approvable(), written.distinct(), written.workingHours(), written.steps());
        List<Problem> problems = new ArrayList<>(check().problems(tier, workflow));
        if (comment.isBlank()) {
            problems.add(Problem.at("comment", WorkflowRefusal.COMMENT_MISSING));
        } else if (comment.strip().length() > LONGEST_COMMENT) {
            problems.add(Problem.at("comment", WorkflowRefusal.COMMENT_TOO_LONG, LONGEST_COMMENT));
        }
        RefusedException.throwIfAny(problems);
        if (workflow.equals(before.workflow())) {
            throw WorkflowRefusal.NOTHING_CHANGED.because();
        }
        int number = seen + 1;
        if (before.number() != seen
                || !rows.insert(SUBJECT.code(), tier, number, workflow, user.person(), comment.strip())) {
            throw WorkflowRefusal.CHANGED_MEANWHILE.because();
        }
        ledger.append(Act.of(
                        "approval.workflow-changed",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .onVersion(String.valueOf(number))
                .because(comment.strip())
                .with("subject", SUBJECT.code())
                .with("tier", tier)
                .with("steps", steps(workflow)));
        return number;
    }

    private WorkflowCheck check() {
        return new WorkflowCheck(
                conditions.getObject(),
                people.roles().stream().map(Role::key).collect(Collectors.toSet()),
                people.all().stream().map(p -> p.id().toString()).collect(Collectors.toSet()));
    }

    private static String known(String tier) {
        if (!ApprovalPlans.TIERS.contains(tier)) {
            throw WorkflowRefusal.NO_SUCH_TIER.because(tier);
        }
        return tier;
    }

    private static String steps(Workflow workflow) {
        return workflow.steps().stream()
                .map(s -> (s.alongside() ? "+ " : "") + s.needed().mode() + " "
                        + s.needed().people() + " " + s.approver().key()
                        + s.condition().map(c -> " if " + c).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
