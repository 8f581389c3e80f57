package dev.remit.ui.disclosures;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureFilter;
import dev.remit.control.disclosure.DisclosureId;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import dev.remit.ui.navigation.Address;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an address of the register says; people type addresses, so what it cannot mean says nothing. */
final class DisclosureAddress {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DisclosureAddress() {}

    static DisclosureFilter filter(Address address) {
        return new DisclosureFilter(
                address.first(DisclosuresNavigation.TEXT).orElse(""),
                one(address, DisclosuresNavigation.NATURE, DisclosureDraft.Nature.values()),
                one(address, DisclosuresNavigation.STATE, Disclosure.State.values()),
                address.first(DisclosuresNavigation.LABEL)
                        .filter(label -> label.equals("yes") || label.equals("no"))
                        .map("yes"::equals),
                address.first(DisclosuresNavigation.DUE).isPresent(),
                address.first(DisclosuresNavigation.USE_CASE)
                        .flatMap(DisclosureAddress::uuid)
                        .map(UseCaseId::new));
    }

    /** The entry an address is about. */
    static DisclosureId id(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(DisclosureView.KEY)
                .flatMap(DisclosureAddress::uuid)
                .map(DisclosureId::new)
                .orElseThrow(NotFoundException::new);
    }

    private static <E extends Coded> Optional<E> one(Address address, String parameter, E[] values) {
        return address.first(parameter).flatMap(code -> Stream.of(values)
                .filter(value -> value.code().equals(code))
                .findFirst());
    }

    private static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
