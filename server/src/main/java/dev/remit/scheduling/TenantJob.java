package dev.remit.scheduling;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.tenancy.TenantId;
import java.util.Set;
import java.util.UUID;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * A scheduled piece of work of one workspace, run as Remit itself with the permissions it names. A node may die in the
 * middle: then the run is repeated with the same {@link Run#due}, so the work must do nothing the second time.
 */
@DisallowConcurrentExecution
public abstract class TenantJob extends QuartzJobBean {

    private final Acting acting;

    protected TenantJob(Acting acting) {
        this.acting = acting;
    }

    /** As the evidence names it, for example {@code scan schedule}. */
    protected abstract String name();

    protected abstract Set<Permission> permissions();

    protected abstract void run(Run run);

    @Override
    protected final void executeInternal(JobExecutionContext context) {
        JobDataMap values = context.getMergedJobDataMap();
        TenantId tenant = new TenantId(UUID.fromString(values.getString(Schedules.TENANT)));
        UUID subject = UUID.fromString(values.getString(Schedules.SUBJECT));
        Run run = new Run(tenant, subject, context.getScheduledFireTime().toInstant());
        acting.asJob(tenant, name(), permissions(), () -> {
            run(run);
            return run;
        });
    }
}
