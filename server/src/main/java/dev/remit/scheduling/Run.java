package dev.remit.scheduling;

import dev.remit.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One due run of a schedule.
 *
 * @param subject what the schedule is for, for example a connection's id
 * @param due when it was due; the same again if the run is repeated after a crash, and so the key of what it makes
 */
public record Run(TenantId tenant, UUID subject, Instant due) {}
