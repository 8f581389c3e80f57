package dev.remit.scan;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.TenantId;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs scans as Remit itself. Whatever goes wrong, the scan ends and says so: none stays "running" for ever. */
@Component
class ScanBoundary {

    private static final Logger log = LoggerFactory.getLogger(ScanBoundary.class);

    static final Set<Permission> PERMISSIONS = EnumSet.of(
            Permission.SCAN_RUN, Permission.CONNECTION_READ, Permission.FINDING_MANAGE, Permission.USE_CASE_READ);

    private final Acting acting;
    private final ScanExecution execution;

    ScanBoundary(Acting acting, ScanExecution execution) {
        this.acting = acting;
        this.execution = execution;
    }

    void run(TenantId tenant, ScanId scan, String node) {
        acting.asJob(tenant, "Scanner", PERMISSIONS, () -> {
            contain(scan, node);
            return scan;
        });
    }

    private void contain(ScanId scan, String node) {
        try {
            execution.run(scan, node);
        } catch (RefusedException e) {
            log.warn("Scan {} was refused: {}", scan, e.getMessage());
            execution.abandon(scan, node, Failure.REJECTED, e.first().refusal().key());
        } catch (InterruptedException e) {
            // the flag stays down until the row is written: the database driver would refuse to wait
            execution.abandon(scan, node, Failure.CANCELLED, "The console stopped while it was scanning. Scan again.");
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Scan {} broke", scan, e);
            execution.abandon(
                    scan,
                    node,
                    Failure.MALFORMED,
                    "Remit could not store what was read. The log of the console says why.");
        }
    }
}
