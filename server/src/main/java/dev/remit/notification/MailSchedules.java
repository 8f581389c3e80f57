package dev.remit.notification;

import dev.remit.scheduling.Schedules;
import dev.remit.scheduling.StoredSchedules;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantOpened;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mail goes out every minute, in each workspace at a second of its own; where none is set up, the outbox is tidied once a day. */
@Component
class MailSchedules implements StoredSchedules {

    private static final int SECONDS = 60;

    private final Schedules schedules;
    private final CurrentTenant tenant;
    private final MailSettings settings;

    MailSchedules(Schedules schedules, CurrentTenant tenant, MailSettings settings) {
        this.schedules = schedules;
        this.tenant = tenant;
        this.settings = settings;
    }

    @Override
    public void reconcile() {
        UUID here = tenant.get().value();
        int offset = Math.floorMod(here.hashCode(), SECONDS * SECONDS);
        String cron = settings.setUp()
                ? "%d * * * * ?".formatted(offset % SECONDS)
                : "%d %d 3 * * ?".formatted(offset % SECONDS, offset / SECONDS);
        schedules.put(MailJob.class, here, cron, ZoneOffset.UTC);
    }

    @EventListener(TenantOpened.class)
    void onOpened() {
        reconcile();
    }
}
