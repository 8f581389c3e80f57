package dev.remit.tenancy;

import java.util.Optional;

/**
 * A client's workspace.
 *
 * @param name as people call it; two clients may have the same, for a name that is taken would tell of another client
 * @param logo a PNG for reports; empty if none was uploaded
 * @param zone the zone in which its people read times and its schedules run, for example {@code Europe/Berlin}
 * @param currency ISO 4217 code of its figures
 */
public record Tenant(TenantId id, String name, String zone, String currency, Optional<byte[]> logo) {}
