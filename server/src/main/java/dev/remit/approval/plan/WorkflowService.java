package dev.remit.approval.plan;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Role;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes workflows. A version is never changed: requests that run keep the steps of theirs. */
@Service
@Transactional
public class WorkflowService {

    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_VERSIONS = 50;

    private final WorkflowRows rows;
    private final Vocabularies vocabularies;
    private final People people;
    private final CurrentUser user;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    WorkflowService(
            WorkflowRows rows,
            Vocabularies vocabularies,
            People people,
            CurrentUser user,
            CurrentTenant tenant,
            Ledger ledger) {
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.people = people;
        this.user = user;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** What new requests follow. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public WorkflowVersion current(WorkflowScope scope) {
        return rows.current(known(scope)).orElseGet(() -> ApprovalPlans.shipped(scope));
    }

    /** The newest first, the shipped one last; no more than anybody reads. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public List<WorkflowVersion> versions(WorkflowScope scope) {
        return Stream.concat(
                        rows.versions(known(scope), Integer.MAX_VALUE, MOST_VERSIONS).stream(),
                        Stream.of(ApprovalPlans.shipped(scope)))
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
    public int save(WorkflowScope scope, int seen, Workflow written, String comment) {
        WorkflowVersion before = current(scope);
        Workflow workflow = new Workflow(
                before.workflow().approvable(), written.distinct(), written.workingHours(), written.steps());
        List<Problem> problems = new ArrayList<>(check(scope).problems(scope.tier(), workflow));
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
        if (before.number() != seen || !rows.insert(scope, number, workflow, user.person(), comment.strip())) {
            throw WorkflowRefusal.CHANGED_MEANWHILE.because();
        }
        ledger.append(Act.of(
                        "approval.workflow-changed",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .onVersion(String.valueOf(number))
                .because(comment.strip())
                .with("subject", scope.subject().code())
                .with("tier", scope.tier())
                .with("steps", steps(workflow)));
        return number;
    }

    private WorkflowCheck check(WorkflowScope scope) {
        return new WorkflowCheck(
                vocabularies.of(scope.subject()),
                people.roles().stream()
                        .filter(role -> role.permissions().contains(Deciding.on(scope.subject())))
                        .map(Role::key)
                        .collect(Collectors.toSet()),
                people.all().stream().map(p -> p.id().toString()).collect(Collectors.toSet()));
    }

    private static WorkflowScope known(WorkflowScope scope) {
        if (!WorkflowScope.ALL.contains(scope)) {
            throw WorkflowRefusal.NO_SUCH_TIER.because(scope.code());
        }
        return scope;
    }

    private static String steps(Workflow workflow) {
        return workflow.steps().stream()
                .map(s -> (s.alongside() ? "+ " : "") + s.needed().mode() + " "
                        + s.needed().people() + " " + s.approver().key()
                        + s.condition().map(c -> " if " + c).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
