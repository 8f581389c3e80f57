package dev.remit.notification;

import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** When the daily mail goes out where the workspace is. */
@Component
class DigestHour {

    static final LocalTime HOUR = LocalTime.of(7, 0);

    private final Tenants tenants;

    DigestHour(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The next one after this moment. */
    Instant next(Instant now) {
        return next(now, tenants.find().map(Tenant::zone).map(ZoneId::of).orElseThrow());
    }

    static Instant next(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(HOUR).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(HOUR).atZone(zone))
                .toInstant();
    }
}
