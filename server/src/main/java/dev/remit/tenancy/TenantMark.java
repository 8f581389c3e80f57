package dev.remit.tenancy;

/**
 * A workspace's mark on each of its transactions: a shared advisory lock, taken at the start and held to the end, for which
 * nobody ever waits. By it others can tell whose a running transaction is.
 */
public final class TenantMark {

    /** What distinguishes marks from other advisory locks: "rmit" in ASCII. */
    private static final int MARK = 0x726D6974;

    /** Sets the transaction's workspace and marks the transaction with it; both parameters are the workspace. */
    static final String SET =
            "select set_config('app.tenant_id', ?, true), pg_advisory_xact_lock_shared(" + MARK + ", hashtext(?))";

    /**
     * As SQL, the first transaction from which on the current workspace's rows may still appear: of the transactions before it,
     * those of this workspace are over, and what they wrote is seen by the same statement. One that bears another workspace's
     * mark is not waited for, as the wall lets it write for that one only. One without a mark is waited for.
     */
    public static final String HORIZON = """
            (with held as materialized (
               select virtualtransaction as holder, locktype, transactionid, objid from pg_locks
                where granted and (locktype = 'transactionid' and mode = 'ExclusiveLock'
                   or locktype = 'advisory' and classid = %d and objsubid = 2
                      and database = (select oid from pg_database where datname = current_database()))
             ), elsewhere as (
               select holder from held where locktype = 'advisory'
                group by holder having bool_and(objid <> hashtext(remit_tenant()::text)::oid)
             )
             select coalesce(min(running), pg_snapshot_xmax(pg_current_snapshot()))
               from pg_snapshot_xip(pg_current_snapshot()) as running
              where not exists (select from held join elsewhere using (holder) where transactionid = running::xid))""".formatted(MARK);

    private TenantMark() {}
}
