package dev.remit.ui.findings;

import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.ui.navigation.Address;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list's filters as its address says them; what cannot be read there does not filter. */
final class FindingsAddress {

    private FindingsAddress() {}

    static FindingFilter filter(Address address, PersonId me) {
        return new FindingFilter(
                address.first(FindingsNavigation.TEXT).orElse(""),
                Arrays.stream(FindingState.values())
                        .filter(s -> address.all(FindingsNavigation.STATE).contains(s.code()))
                        .collect(Collectors.toSet()),
                Arrays.stream(Severity.values())
                        .filter(s -> address.all(FindingsNavigation.SEVERITY).contains(code(s)))
                        .collect(Collectors.toSet()),
                address.first(FindingsNavigation.OWNER).flatMap(who -> owner(who, me)),
                Arrays.stream(FindingFilter.Age.values())
                        .filter(a -> address.all(FindingsNavigation.AGE).contains(code(a)))
                        .findFirst(),
                address.first(FindingsNavigation.OVERDUE).isPresent(),
                Optional.empty());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<FindingFilter.Ownership> owner(String who, PersonId me) {
        return switch (who) {
            case FindingsNavigation.ME -> Optional.of(new FindingFilter.Ownership.Of(me));
            case FindingsNavigation.NOBODY -> Optional.of(new FindingFilter.Ownership.Nobody());
            default -> Optional.empty();
        };
    }
}
