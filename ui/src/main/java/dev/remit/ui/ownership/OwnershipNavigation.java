package dev.remit.ui.ownership;

import dev.remit.identity.PersonId;
import dev.remit.ownership.MatrixFilter;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.vague.VagueFilter;
import dev.remit.ownership.vague.VagueReason;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.navigation.Address;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways into the matrix. */
public final class OwnershipNavigation {

    static final String PATH = "ownership";
    static final String HAND_OVER = PATH + "/hand-over";
    static final String TEMPLATES = PATH + "/templates";
    static final String VAGUE = PATH + "/vague";
    static final String PERSON = "person";
    static final String GAP = "gap";
    static final String GAPS_ONLY = "gaps";
    static final String NAME = "q";
    static final String KIND = "kind";
    static final String OPEN = "open";

    private static final String UUIDS = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private OwnershipNavigation() {}

    public static Address matrix() {
        return Address.of(PATH);
    }

    /** What one person carries. */
    public static Address carriedBy(PersonId person) {
        return matrix().with(PERSON, person.toString());
    }

    /** Where what one person carries is given to others. */
    public static Address handOver(PersonId person) {
        return Address.of(HAND_OVER).with(PERSON, person.toString());
    }

    /** Who usually stands for what. */
    static Address templates() {
        return Address.of(TEMPLATES);
    }

    static Address template(String function) {
        return Address.of(TEMPLATES + "/" + function);
    }

    /** Who stands for something on paper only. */
    public static Address vague() {
        return Address.of(VAGUE);
    }

    /** What the list of vague ownership is narrowed down to. */
    static VagueFilter vagueFilter(Address address) {
        return new VagueFilter(
                address.first(GAP).flatMap(name -> Stream.of(VagueReason.values())
                        .filter(reason -> reason.name().equals(name))
                        .findFirst()),
                address.first(KIND).flatMap(code -> Stream.of(OwnedKind.values())
                        .filter(kind -> kind.subject().code().equals(code))
                        .findFirst()),
                address.first(NAME).orElse(""));
    }

    /** Whom an address is about; an address is typed by people too. */
    static Optional<PersonId> person(Address address) {
        return address.first(PERSON).filter(id -> id.matches(UUIDS)).map(id -> new PersonId(UUID.fromString(id)));
    }

    /** Use cases that have a gap. */
    public static Address withGaps() {
        return of(OwnedKind.USE_CASE).with(GAPS_ONLY, "yes");
    }

    /** Use cases that have this gap. */
    public static Address withGap(OwnershipGap gap) {
        return of(OwnedKind.USE_CASE).with(GAP, gap.name());
    }

    /** Things of one kind. */
    public static Address of(OwnedKind kind) {
        return matrix().with(KIND, kind.subject().code());
    }

    /** The same list with one thing open beside it. */
    static Address open(Address list, SubjectRef subject) {
        return list.with(OPEN, subject.toString());
    }

    /** Which thing is open; an address is typed by people too. */
    static Optional<SubjectRef> opened(Address address) {
        return address.first(OPEN)
                .filter(open -> open.matches("[a-z-]+:" + UUIDS))
                .map(open -> open.split(":", 2))
                .flatMap(parts -> Stream.of(OwnedKind.values())
                        .map(OwnedKind::subject)
                        .filter(kind -> kind.code().equals(parts[0]))
                        .map(kind -> new SubjectRef(kind, UUID.fromString(parts[1])))
                        .findFirst());
    }

    /** What the list is narrowed down to. */
    static MatrixFilter filter(Address address) {
        MatrixFilter filter = MatrixFilter.ALL
                .named(address.first(NAME).orElse(""))
                .of(Stream.of(OwnedKind.values())
                        .filter(kind ->
                                address.all(KIND).contains(kind.subject().code()))
                        .collect(Collectors.toSet()));
        Optional<PersonId> person = person(address);
        Optional<OwnershipGap> gap = address.first(GAP).flatMap(name -> Stream.of(OwnershipGap.values())
                .filter(g -> g.name().equals(name))
                .findFirst());
        if (person.isPresent()) {
            filter = filter.carriedBy(person.get());
        }
        if (gap.isPresent()) {
            filter = filter.withGap(gap.get());
        }
        return address.first(GAPS_ONLY).isPresent() ? filter.withAnyGap() : filter;
    }
}
