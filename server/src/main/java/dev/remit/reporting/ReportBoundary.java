package dev.remit.reporting;

import dev.remit.identity.Acting;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Renders reports as the person who asked. Whatever goes wrong, the report ends and says so: none stays "rendering". */
@Component
class ReportBoundary {

    private static final Logger log = LoggerFactory.getLogger(ReportBoundary.class);
    private static final String AS = "Report renderer";

    private final Acting acting;
    private final ReportMaking making;

    ReportBoundary(Acting acting, ReportMaking making) {
        this.acting = acting;
        this.making = making;
    }

    void run(TenantId tenant, ReportId report, String node) {
        Optional<PersonId> taken = acting.asJob(tenant, AS, Set.of(), () -> making.take(report, node));
        taken.ifPresent(person -> contain(tenant, report, node, person));
    }

    /** Tells that the rendering goes on; if that fails, the next time counts. */
    void alive(TenantId tenant, ReportId report, String node) {
        try {
            acting.asJob(tenant, AS, Set.of(), () -> making.alive(report, node));
        } catch (RuntimeException e) {
            log.warn("Nobody could be told that report {} is still being rendered: {}", report, e.toString());
        }
    }

    private void contain(TenantId tenant, ReportId report, String node, PersonId person) {
        try {
            acting.asMember(tenant, person, () -> {
                making.make(report, node);
                return report;
            });
        } catch (CancellationException e) {
            // the flag stays down until the row is written: the database driver would refuse to wait
            boolean interrupted = Thread.interrupted();
            acting.asJob(tenant, AS, Set.of(), () -> making.giveBack(report, node));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        } catch (RefusedException e) {
            fail(tenant, report, node, e.first().refusal().key(), e);
        } catch (AccessDeniedException e) {
            fail(tenant, report, node, "reporting.failure.not-allowed", e);
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("Report {} broke", report, e);
            fail(tenant, report, node, "reporting.failure.broken", e);
        }
    }

    private void fail(TenantId tenant, ReportId report, String node, String reason, Throwable cause) {
        log.warn("Report {} could not be made: {}", report, cause.toString());
        acting.asJob(tenant, AS, Set.of(), () -> making.fail(report, node, reason));
    }
}
