package dev.remit.approval.clock;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.EnumSet;
import java.util.Set;

/** Looks every quarter of an hour what is due or late. */
class ReminderJob extends TenantJob {

    private final Escalations escalations;

    ReminderJob(Acting acting, Escalations escalations) {
        super(acting);
        this.escalations = escalations;
    }

    @Override
    protected String name() {
        return "Decision reminders";
    }

    @Override
    protected Set<Permission> permissions() {
        return EnumSet.of(Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE);
    }

    @Override
    protected void run(Run run) {
        escalations.remind();
        escalations.escalate();
    }
}
