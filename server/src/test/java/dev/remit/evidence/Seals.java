package dev.remit.evidence;

import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Seals a workspace's records at once, as the schedule would do later. */
public final class Seals {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Seals() {}

    public static void seal(ApplicationContext beans, Workspace workspace) {
        sealAll(beans.getBean(Sealing.class), beans.getBean(TestDatabase.class), workspace);
    }

    /** Seals all there is. Other tests' transactions without a workspace are waited for; for ever is not. */
    static void sealAll(Sealing sealing, TestDatabase database, Workspace workspace) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (unsealed(database, workspace) > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError(unsealed(database, workspace) + " records are not sealed");
            }
            workspace.asJob(sealing::sealNext);
        }
    }

    static long unsealed(TestDatabase database, Workspace workspace) {
        return count(database, workspace, "true");
    }

    /** Records that are not sealed although a later one is: they never will be. */
    static long leftBehind(TestDatabase database, Workspace workspace) {
        return count(database, workspace, """
                exists (select from evidence_seal s where s.tenant_id = r.tenant_id
                           and (s.last_written_by, s.last_written_as) >= (r.written_by, r.written_as))""");
    }

    private static long count(TestDatabase database, Workspace workspace, String more) {
        return database.asSuperuser()
                .sql("""
                        select count(*) from evidence_record r where r.tenant_id = ?
                           and not exists (select from evidence_entry e
                                            where e.tenant_id = r.tenant_id and e.record_id = r.id) and %s""".formatted(more))
                .param(workspace.tenant().value())
                .query(Long.class)
                .single();
    }
}
