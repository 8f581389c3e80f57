package dev.remit.tenancy;

import java.util.Optional;

/** Knows the workspace of the request or session in hand. Implemented where people sign in; never reads the request. */
@FunctionalInterface
public interface TenantSource {

    Optional<TenantId> tenant();
}
