package dev.remit.catalog;

import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Today, in the workspace's zone. */
@Component
public class CatalogDay {

    private final Tenants tenants;
    private final Clock clock;

    CatalogDay(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(tenants.find().orElseThrow().zone()));
    }
}
