package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import java.util.Optional;

/**
 * Which integrations to show.
 *
 * @param text part of a name, product or vendor; blank for all
 * @param can only those that can do this
 * @param changed only those the last scan changed, those it found gone included
 * @param withoutUseCase only those that belong to no use case
 */
public record AccessFilter(
        String text,
        Optional<ConnectionId> connection,
        Optional<Capability> can,
        boolean changed,
        boolean withoutUseCase) {

    public static AccessFilter none() {
        return new AccessFilter("", Optional.empty(), Optional.empty(), false, false);
    }
}
