package dev.remit.ui.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessFilter.Only;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The access map's state as its address says it. What cannot be read there does not filter. */
record AccessAddress(Address address) {

    private static final int A_WEEK = 7;

    AccessFilter filter() {
        return new AccessFilter(
                address.first(AccessNavigation.TEXT).orElse(""),
                address.all(AccessNavigation.CONNECTION).stream()
                        .flatMap(text -> id(text).stream())
                        .map(ConnectionId::new)
                        .collect(Collectors.toSet()),
                named(AccessNavigation.CAN, Capability.values()),
                named(AccessNavigation.SENSITIVITY, Grant.Sensitivity.values()),
                only());
    }

    private Set<Only> only() {
        Set<Only> only = EnumSet.noneOf(Only.class);
        for (Only each : Only.values()) {
            if (address.first(AccessNavigation.of(each)).isPresent()) {
                only.add(each);
            }
        }
        return only;
    }

    MapTab tab() {
        return named(AccessNavigation.VIEW, MapTab.values()).stream()
                .findFirst()
                .orElse(MapTab.TABLE);
    }

    /** The day it is compared with, if it is a day. */
    Optional<LocalDate> sinceDay() {
        return read(LocalDate::parse);
    }

    /** When what it is compared with was so: the day's beginning, the scan's end, else a week ago. */
    Instant since(Ages ages) {
        return sinceDay()
                .map(ages::begins)
                .or(() -> read(Instant::parse))
                .orElseGet(() -> ages.begins(ages.today().minusDays(A_WEEK)));
    }

    private <T> Optional<T> read(Function<String, T> as) {
        try {
            return address.first(AccessNavigation.SINCE).map(as);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<IntegrationId> open() {
        return address.first(AccessNavigation.INTEGRATION)
                .flatMap(AccessAddress::id)
                .map(IntegrationId::new);
    }

    Optional<Capability> openCell() {
        return named(AccessNavigation.CELL, Capability.values()).stream().findFirst();
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

    /** Each way to filter less: without one of the parameters that filter. */
    List<String> filters() {
        return AccessNavigation.FILTERS.stream()
                .filter(parameter -> address.first(parameter).isPresent())
                .toList();
    }

    private static Optional<UUID> id(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private <E extends Enum<E>> Set<E> named(String parameter, E[] values) {
        List<String> wanted = address.all(parameter);
        return Arrays.stream(values)
                .filter(value -> wanted.contains(AccessNavigation.code(value)))
                .collect(Collectors.toSet());
    }
}
