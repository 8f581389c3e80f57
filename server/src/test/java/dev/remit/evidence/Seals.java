package dev.remit.evidence;

import dev.remit.tenancy.TenantId;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import org.springframework.context.ApplicationContext;

/** Seals a workspace's records at once, as the schedule would do later. */
public final class Seals {

    private Seals() {}

    public static void seal(ApplicationContext beans, Workspace workspace) {
        Sealing sealing = beans.getBean(Sealing.class);
        workspace.asJob(sealing::sealNext);
    }

    /** Records that are not sealed although a later one is: they never will be. */
    static long leftBehind(TestDatabase database, TenantId tenant) {
        return database.asSuperuser()
                .sql("""
                        select count(*) from evidence_record r where r.tenant_id = ?
                           and not exists (select from evidence_entry e where e.tenant_id = r.tenant_id and e.record_id = r.id)
                           and exists (select from evidence_seal s where s.tenant_id = r.tenant_id
                                          and (s.last_written_by, s.last_written_as) >= (r.written_by, r.written_as))""")
                .param(tenant.value())
                .query(Long.class)
                .single();
    }
}
