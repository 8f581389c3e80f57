package dev.remit.ui.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.navigation.Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The access map's state as its address says it. What cannot be read there does not filter. */
record AccessAddress(Address address) {

    AccessFilter filter() {
        return new AccessFilter(
                address.first(AccessNavigation.TEXT).orElse(""),
                id(AccessNavigation.CONNECTION).map(ConnectionId::new),
                capability(AccessNavigation.CAN),
                address.first(AccessNavigation.CHANGED).isPresent(),
                address.first(AccessNavigation.UNLINKED).isPresent());
    }

    Optional<IntegrationId> open() {
        return id(AccessNavigation.INTEGRATION).map(IntegrationId::new);
    }

    Optional<Capability> openCell() {
        return capability(AccessNavigation.CELL);
    }

    /** The same list with one integration open, at one capability if given. */
    Address opening(IntegrationId id, Optional<Capability> cell) {
        Address with = closed().with(AccessNavigation.INTEGRATION, id.toString());
        return cell.map(c -> with.with(AccessNavigation.CELL, AccessNavigation.code(c)))
                .orElse(with);
    }

    Address closed() {
        return address.without(AccessNavigation.INTEGRATION).without(AccessNavigation.CELL);
    }

    boolean filtered() {
        return !filter().equals(AccessFilter.none());
    }

    private Optional<UUID> id(String parameter) {
        return address.first(parameter)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString);
    }

    private Optional<Capability> capability(String parameter) {
        return address.first(parameter).flatMap(text -> Arrays.stream(Capability.values())
                .filter(c -> AccessNavigation.code(c).equals(text))
                .findFirst());
    }
}
