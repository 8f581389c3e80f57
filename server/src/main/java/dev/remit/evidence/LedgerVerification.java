package dev.remit.evidence;

import dev.remit.evidence.LedgerVerdict.Fault;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the current workspace's ledger: every sealed record's hash from its content, and every seal's root from the
 * hashes. Reads a batch a transaction, since what is sealed never changes; the verdict itself is evidence.
 */
@Service
public class LedgerVerification {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    LedgerVerification(JdbcClient jdbc, TransactionTemplate transaction, CurrentTenant tenant, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /**
     * Takes about a second for each 50,000 records; call it outside any transaction.
     *
     * @param progress is told after each batch how many records have been read
     */
    @PreAuthorize("hasAuthority('evidence:read')")
    public LedgerVerdict verify(LongConsumer progress) {
        LedgerCheck check = new LedgerCheck(tenant.get().value(), seals());
        List<LedgerCheck.Sealed> batch = batch(0);
        while (!batch.isEmpty()) {
            batch.forEach(check::next);
            progress.accept(check.size());
            batch = batch(batch.getLast().index() + 1);
        }
        LedgerVerdict verdict = check.verdict();
        transaction.executeWithoutResult(status -> ledger.append(act(verdict)));
        return verdict;
    }

    private Act act(LedgerVerdict verdict) {
        Act act = Act.of(
                        verdict.clean() ? "workspace.ledger-verified" : "workspace.ledger-found-faulty",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("records", String.valueOf(verdict.records()))
                .with("seals", String.valueOf(verdict.seals()));
        for (Fault fault : verdict.faults().stream().limit(1).toList()) {
            act = act.with("first-fault", fault.kind() + " " + fault.place());
        }
        return act;
    }

    /** Those there are now: a later one may be over records that are not read any more. */
    private Iterator<LedgerCheck.Head> seals() {
        long last = transaction.execute(status -> jdbc.sql("select coalesce(max(number), -1) from evidence_seal")
                .query(Long.class)
                .single());
        return new SealPages(after -> transaction.execute(status -> jdbc.sql("""
                select number, size, root_hash from evidence_seal where number > ? and number <= ? order by number limit ?""")
                .params(after, last, BATCH)
                .query((row, n) -> new LedgerCheck.Head(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list()));
    }

    private List<LedgerCheck.Sealed> batch(long from) {
        return transaction.execute(status -> jdbc.sql("""
                select r.*, e.index, e.leaf_hash as sealed_hash from evidence_entry e
                  join evidence_record r on r.tenant_id = e.tenant_id and r.id = e.record_id
                 where e.index >= ? order by e.index limit ?""")
                .params(from, BATCH)
                .query((row, n) -> new LedgerCheck.Sealed(
                        row.getLong("index"), LedgerRows.record(row, n), row.getBytes("sealed_hash")))
                .list());
    }
}
