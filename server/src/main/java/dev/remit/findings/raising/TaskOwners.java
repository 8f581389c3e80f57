package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is asked about a thing: whoever stands for it, else somebody whose role is to manage such things. */
@Component
class TaskOwners {

    private static final List<Duty> NEAREST_TO_A_CONNECTION =
            List.of(Duty.TECHNICAL_OWNER, Duty.OPERATIONAL_OWNER, Duty.RESPONSIBLE, Duty.ACCOUNTABLE);

    private final OwnershipQueries ownership;
    private final People people;

    TaskOwners(OwnershipQueries ownership, People people) {
        this.ownership = ownership;
        this.people = people;
    }

    /** Somebody who is here and sees findings; empty if nobody is. */
    Optional<Person> of(ConnectionId connection) {
        return first(connection.subject(), NEAREST_TO_A_CONNECTION, Permission.CONNECTION_MANAGE);
    }

    /** Its Accountable, if here and somebody who sees findings; else who manages the catalogue. Empty if nobody is. */
    Optional<Person> ofVendor(SubjectRef vendor) {
        return first(vendor, List.of(Duty.ACCOUNTABLE), Permission.CATALOG_MANAGE);
    }

    private Optional<Person> first(SubjectRef subject, List<Duty> nearestFirst, Permission managing) {
        List<Role> roles = people.roles();
        Set<String> reading = keys(roles, Permission.FINDING_READ);
        List<Assignment> owners = ownership.of(subject).assignments();
        return Stream.concat(
                        nearestFirst.stream()
                                .flatMap(duty -> owners.stream().filter(a -> a.duty() == duty))
                                .flatMap(a -> people.find(a.person()).stream()),
                        managers(roles, managing))
                .filter(Person::active)
                .filter(person -> person.roles().stream().anyMatch(reading::contains))
                .findFirst();
    }

    /** Those whose role is the narrowest first: an administrator may everything and is asked last. */
    private Stream<Person> managers(List<Role> roles, Permission managing) {
        return roles.stream()
                .filter(role -> role.permissions().contains(managing))
                .sorted(Comparator.comparingInt(
                                (Role role) -> role.permissions().size())
                        .thenComparing(Role::key))
                .flatMap(role -> people.withRole(role.key()).stream());
    }

    private static Set<String> keys(List<Role> roles, Permission permission) {
        return roles.stream()
                .filter(role -> role.permissions().contains(permission))
                .map(Role::key)
                .collect(Collectors.toSet());
    }
}
