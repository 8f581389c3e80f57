package dev.remit.policy;

import dev.remit.policy.cel.Conditions;
import dev.remit.shared.Page;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads policies and their versions, and checks what somebody is writing. */
@Service
@Transactional(readOnly = true)
public class PolicyQueries {

    private static final String MAY = "hasAuthority('policy:read')";

    private final PolicyRows rows;
    private final Conditions conditions;

    PolicyQueries(PolicyRows rows, Conditions conditions) {
        this.rows = rows;
        this.conditions = conditions;
    }

    /** By id; the next page goes on behind the last. */
    @PreAuthorize(MAY)
    public Page<PolicyEntry> list(PolicyFilter filter, Optional<String> cursor, int limit) {
        return Page.of(rows.page(filter, cursor.orElse(""), limit + 1), limit, PolicyEntry::key);
    }

    @PreAuthorize(MAY)
    public Optional<PolicyEntry> find(String key) {
        return rows.find(key);
    }

    @PreAuthorize(MAY)
    public Optional<PolicyEntry> find(PolicyId id) {
        return rows.find(id);
    }

    /** The newest first; the next page goes on below the last number. */
    @PreAuthorize(MAY)
    public Page<PolicyVersion> versions(PolicyId policy, Optional<String> cursor, int limit) {
        int before = cursor.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        return Page.of(rows.versions(policy, before, limit + 1), limit, v -> String.valueOf(v.number()));
    }

    @PreAuthorize(MAY)
    public Optional<PolicyVersion> version(PolicyId policy, int number) {
        return rows.version(policy, number);
    }

    /** What keeps this from being proposed, at the fields it is about; empty: nothing. Stores nothing. */
    @PreAuthorize(MAY)
    public List<Problem> check(Policy policy) {
        return PolicyCheck.problems(policy, conditions);
    }
}
