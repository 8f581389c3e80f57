package dev.remit.findings.raising;

import dev.remit.findings.Severity;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Today, and by when a finding has to be seen to, in the workspace's zone. */
@Component
public class Deadlines {

    private final Tenants tenants;
    private final Clock clock;

    Deadlines(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    public LocalDate today() {
        ZoneId zone = ZoneId.of(tenants.find().orElseThrow().zone());
        return clock.instant().atZone(zone).toLocalDate();
    }

    public LocalDate due(Severity severity) {
        return today().plusDays(severity.days());
    }
}
