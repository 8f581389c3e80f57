package dev.remit.scan;

import dev.remit.testing.TestDatabase;
import java.util.List;

/** What the others see of a node that died over a scan; the thread that still runs it here has to notice that it lost it. */
final class DeadNode {

    private final ScanFixture fixture;
    private final ScanRecovery recovery;
    private final TestDatabase database;

    DeadNode(ScanFixture fixture, ScanRecovery recovery, TestDatabase database) {
        this.fixture = fixture;
        this.recovery = recovery;
        this.database = database;
    }

    /** It says nothing any more. */
    void dies(ScanId scan) {
        take(scan, "dead", "now() - interval '1 minute'");
    }

    void losesItTo(String node, ScanId scan) {
        take(scan, node, "now()");
    }

    private void take(ScanId scan, String node, String aliveAt) {
        database.asSuperuser()
                .sql("update scan set node = ?, alive_at = " + aliveAt
                        + ", queued_at = now() - interval '1 hour' where id = ?")
                .params(node, scan.value())
                .update();
    }

    /** It waits so long already that any node may take it. */
    void longAgo(ScanId scan) {
        database.asSuperuser()
                .sql("update scan set queued_at = now() - interval '1 hour' where id = ?")
                .param(scan.value())
                .update();
    }

    /** Until this node has taken it up. */
    void isFollowed(ScanFixture.Setting in, ScanId scan) {
        String before = column(scan, "starts::text");
        fixture.await(in, scan, s -> {
            recovery.recover();
            return !column(scan, "starts::text").equals(before) && runs(scan);
        });
    }

    boolean runs(ScanId scan) {
        return column(scan, "state").equals("running")
                && !List.of("dead", "another").contains(column(scan, "node"));
    }

    String column(ScanId scan, String expression) {
        return database.asSuperuser()
                .sql("select " + expression + " from scan where id = ?")
                .param(scan.value())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    long staged(ScanId scan) {
        return database.asSuperuser()
                .sql("select coalesce(sum(cardinality(keys)), 0) from scan_page where scan_id = ?")
                .param(scan.value())
                .query(Long.class)
                .single();
    }
}
