package dev.remit.ui.ledger;

import dev.remit.evidence.LedgerFilter;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.navigation.Address;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address of the ledger asks for; what it says wrongly filters nothing. */
final class LedgerAddress {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");

    private LedgerAddress() {}

    static LedgerFilter filter(Address address, Clock clock) {
        Set<SubjectKind> kinds = Stream.of(SubjectKind.values())
                .filter(kind -> address.all(LedgerNavigation.KIND).contains(kind.code()))
                .collect(Collectors.toSet());
        LedgerFilter filter = LedgerFilter.NONE
                .withKinds(kinds)
                .withActs(Set.copyOf(address.all(LedgerNavigation.ACT)))
                .between(
                        address.first(LedgerNavigation.DAYS)
                                .filter(days -> DAYS.matcher(days).matches())
                                .map(days -> clock.instant().minus(Duration.ofDays(Long.parseLong(days)))),
                        Optional.empty());
        return address.first(LedgerNavigation.PERSON)
                .flatMap(LedgerAddress::id)
                .map(filter::by)
                .orElse(filter);
    }

    static Optional<UUID> id(String text) {
        return Optional.of(text).filter(t -> ID.matcher(t).matches()).map(UUID::fromString);
    }

    static Optional<Long> index(String text) {
        return Optional.of(text).filter(t -> INDEX.matcher(t).matches()).map(Long::valueOf);
    }
}
