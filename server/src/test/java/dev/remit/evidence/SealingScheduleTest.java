package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@DatabaseTest
class SealingScheduleTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    SealingSchedule schedule;

    @Autowired
    ThreadPoolTaskScheduler rounds;

    @Autowired
    TestDatabase database;

    @Test
    void aWorkspaceThatCannotBeSealedKeepsNoLaterOneFromItsTurn() {
        Workspace broken = workspaces.open();
        Workspace later = workspaces.open();
        schedule.sealAll();
        broken.person("Ines Calvert", "cmo");
        broken.person("Tomasz Wrede", "cio");
        later.person("Olu Adeyemi", "auditor");
        takeThePlaceOfTheNextRecord(broken);
        long before = unsealed(broken);

        schedule.sealAll();

        assertThat(unsealed(broken)).isEqualTo(before).isPositive();
        assertThat(unsealed(later)).isZero();
    }

    @Test
    void oneRoundDoesNotWaitForAnother() {
        assertThat(rounds.getScheduledThreadPoolExecutor().getCorePoolSize()).isEqualTo(4);
    }

    /** What only a database administrator can do: the next seal cannot be written. */
    private void takeThePlaceOfTheNextRecord(Workspace workspace) {
        database.asSuperuser().sql("""
                        insert into evidence_entry(tenant_id, index, record_id, leaf_hash)
                        select r.tenant_id, (select coalesce(max(index) + 1, 0) from evidence_entry e where e.tenant_id = r.tenant_id), r.id, r.leaf_hash
                          from evidence_record r where r.tenant_id = ?
                         order by r.written_by desc, r.written_as desc limit 1""").param(workspace.tenant().value()).update();
    }

    private long unsealed(Workspace workspace) {
        return database.asSuperuser()
                .sql("""
                        select count(*) from evidence_record r where r.tenant_id = ?
                           and not exists (select from evidence_entry e where e.tenant_id = r.tenant_id and e.record_id = r.id)""")
                .param(workspace.tenant().value())
                .query(Long.class)
                .single();
    }
}
