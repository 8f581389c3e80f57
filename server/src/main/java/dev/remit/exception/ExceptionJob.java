package dev.remit.exception;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.Set;

/** Looks at one workspace's exceptions; a second run on the same day tells nobody anything twice. */
class ExceptionJob extends TenantJob {

    private final ExceptionReminders reminders;

    ExceptionJob(Acting acting, ExceptionReminders reminders) {
        super(acting);
        this.reminders = reminders;
    }

    @Override
    protected String name() {
        return "exception clock";
    }

    @Override
    protected Set<Permission> permissions() {
        return Set.of();
    }

    @Override
    protected void run(Run run) {
        reminders.remind();
    }
}
