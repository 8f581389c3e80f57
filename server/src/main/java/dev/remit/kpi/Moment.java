package dev.remit.kpi;

import dev.remit.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * As of when the figures are read: one instant for all of them.
 *
 * @param days how far figures over events look back
 */
record Moment(Instant now, Tenant workspace, int days) {

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneId.of(workspace.zone()));
    }

    /** The named parameters of every row query. */
    Map<String, Object> parameters() {
        return Map.of(
                "now", now.atOffset(ZoneOffset.UTC),
                "since", now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
                "today", today(),
                "zone", workspace.zone(),
                "currency", workspace.currency(),
                "riskLimit", Overview.RISK_LIMIT);
    }
}
