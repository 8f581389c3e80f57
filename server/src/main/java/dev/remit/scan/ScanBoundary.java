package dev.remit.scan;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.scan.ScanStore.Held;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.TenantId;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs scans as Remit itself. Whatever goes wrong, the scan ends and says so, or is taken up again: none stays "running". */
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
            execution.take(scan, node).ifPresent(this::contain);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Scan {} could not be taken, it waits for the next round: {}", scan, e.toString());
        }
    }

    private void contain(Held scan) {
        try {
            execution.run(scan);
        } catch (RefusedException e) {
            log.warn("Scan {} was refused: {}", scan.id(), e.getMessage());
            execution.fail(scan, Failure.REJECTED, e.first().kept());
        } catch (InterruptedException e) {
            // the flag stays down until the row is written: the database driver would refuse to wait
            execution.giveBack(scan);
            Thread.currentThread().interrupt();
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            log.warn("The database left scan {} alone, it is taken up when that answers: {}", scan.id(), e.toString());
        } catch (RuntimeException e) {
            log.error("Scan {} broke", scan.id(), e);
            execution.fail(
                    scan, Failure.MALFORMED, "Remit could not store what was read. The log of the console says why.");
        }
    }
}
