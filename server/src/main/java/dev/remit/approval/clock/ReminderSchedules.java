package dev.remit.approval.clock;

import dev.remit.scheduling.Schedules;
import dev.remit.scheduling.StoredSchedules;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantOpened;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every workspace's reminders run from its first day on, each at seconds of its own: not all at once. */
@Component
class ReminderSchedules implements StoredSchedules {

    private static final int MINUTES = 15;
    private static final int SECONDS = 60;

    private final Schedules schedules;
    private final CurrentTenant tenant;

    ReminderSchedules(Schedules schedules, CurrentTenant tenant) {
        this.schedules = schedules;
        this.tenant = tenant;
    }

    @Override
    public void reconcile() {
        UUID here = tenant.get().value();
        int offset = Math.floorMod(here.hashCode(), MINUTES * SECONDS);
        String cron = "%d %d/%d * * * ?".formatted(offset % SECONDS, offset / SECONDS, MINUTES);
        schedules.put(ReminderJob.class, here, cron, ZoneOffset.UTC);
    }

    @EventListener(TenantOpened.class)
    void onOpened() {
        reconcile();
    }
}
