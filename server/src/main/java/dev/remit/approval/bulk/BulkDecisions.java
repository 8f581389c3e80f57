package dev.remit.approval.bulk;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.approval.DecisionService;
import dev.remit.approval.plan.Deciding;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Approves several requests of low tiers, or of none, at once. Each is decided in a transaction of its own by the same rules and with the same
 * evidence as alone: its checks, its hash, its decision. One that cannot be approved is left exactly as it was and named.
 */
@Service
public class BulkDecisions {

    /** As many as stand on one page. */
    public static final int MOST = 50;

    private static final Set<String> LOW = Set.of("minimal", "limited", WorkflowScope.NO_TIER);

    private final ApprovalQueries approvals;
    private final DecisionService decisions;
    private final TransactionTemplate transaction;

    BulkDecisions(ApprovalQueries approvals, DecisionService decisions, TransactionTemplate transaction) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.transaction = transaction;
    }

    /** A request as it was chosen: what is decided is exactly this. */
    public record Chosen(UUID approval, UUID step, String hash, String title, List<ApprovalStep.Check> checks) {

        public Chosen {
            checks = List.copyOf(checks);
        }
    }

    /** Why one of them was not approved. */
    public record Left(String title, RefusedException why) {}

    /**
     * What became of them.
     *
     * @param left those that stand as they stood, each with its reason
     */
    public record Result(int approved, List<Left> left) {

        public Result {
            left = List.copyOf(left);
        }
    }

    /** What stands there now, for somebody to look at before they decide; each that cannot be decided together is named. */
    @PreAuthorize(Deciding.MAY)
    public Prepared prepare(List<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw BulkRefusal.NOTHING_CHOSEN.because();
        }
        if (chosen.size() > MOST) {
            throw BulkRefusal.TOO_MANY.because(MOST);
        }
        List<Chosen> ready = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (UUID id : chosen) {
            ApprovalQueries.Seen seen = approvals.see(id).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
            String title = seen.approval().round().snapshot().title();
            try {
                ready.add(chosen(seen, title));
            } catch (RefusedException no) {
                left.add(new Left(title, no));
            }
        }
        return new Prepared(ready, left);
    }

    /**
     * What can be approved together.
     *
     * @param left what cannot, each with its reason
     */
    public record Prepared(List<Chosen> ready, List<Left> left) {

        public Prepared {
            ready = List.copyOf(ready);
            left = List.copyOf(left);
        }

        /** What has to be confirmed for all of them, by key. */
        public Map<String, String> checks() {
            Map<String, String> checks = new LinkedHashMap<>();
            ready.forEach(c -> c.checks().forEach(check -> checks.put(check.key(), check.text())));
            return checks;
        }
    }

    /**
     * Approves each.
     *
     * @param confirmed keys of the checks that were made for every one of them
     */
    @PreAuthorize(Deciding.MAY)
    public Result approve(List<Chosen> chosen, Set<String> confirmed, String reason) {
        int approved = 0;
        List<Left> left = new ArrayList<>();
        for (Chosen one : chosen) {
            try {
                transaction.executeWithoutResult(status -> approve(one, confirmed, reason));
                approved++;
            } catch (RefusedException no) {
                left.add(new Left(one.title(), no));
            }
        }
        return new Result(approved, left);
    }

    private void approve(Chosen one, Set<String> confirmed, String reason) {
        ApprovalQueries.Seen seen =
                approvals.see(one.approval()).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
        for (ApprovalStep.Check check : chosen(seen, one.title()).checks()) {
            if (!confirmed.contains(check.key())) {
                throw BulkRefusal.NOT_CONFIRMED.because(check.text());
            }
            decisions.check(one.approval(), one.step(), one.hash(), check.key(), "");
        }
        decisions.decide(one.approval(), one.step(), one.hash(), Decision.Outcome.APPROVED, reason);
    }

    /** With the checks that are open; refused if it is not to be decided together with others. */
    private static Chosen chosen(ApprovalQueries.Seen seen, String title) {
        Approval.Round round = seen.approval().round();
        String tier = round.snapshot().tier();
        if (!LOW.contains(tier)) {
            throw BulkRefusal.TIER_TOO_HIGH.because(tier);
        }
        ApprovalStep step =
                seen.turn().map(Approval.Turn::step).orElseThrow(() -> ApprovalRefusal.NOT_THIS_STEPS_TURN.because());
        Optional<ApprovalStep.Check> proof = step.openChecks().stream()
                .filter(check -> check.expected().isPresent())
                .findFirst();
        proof.ifPresent(check -> {
            throw BulkRefusal.NEEDS_EVIDENCE.because(check.expected().orElseThrow());
        });
        return new Chosen(seen.approval().id(), step.id(), round.hash(), title, step.openChecks());
    }
}
