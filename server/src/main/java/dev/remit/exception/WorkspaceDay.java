package dev.remit.exception;

import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is where the workspace is. */
@Component
class WorkspaceDay {

    private final Tenants tenants;
    private final Clock clock;

    WorkspaceDay(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    ZoneId zone() {
        return tenants.find().map(Tenant::zone).map(ZoneId::of).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
