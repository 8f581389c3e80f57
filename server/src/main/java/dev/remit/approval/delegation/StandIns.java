package dev.remit.approval.delegation;

import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom somebody stands in for today. Only what the other could decide themself at this moment: who left or lost a role is stood in
 * for no more. What the other has from a third person is not passed on.
 */
@Component
public class StandIns {

    private final DelegationRows rows;
    private final People people;
    private final Tenants tenants;
    private final Clock clock;

    StandIns(DelegationRows rows, People people, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Somebody who is stood in for.
     *
     * @param roles for whose steps
     * @param named whether also for steps that name them
     */
    public record StoodIn(PersonId person, Set<String> roles, boolean named) {}

    public List<StoodIn> of(PersonId person) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        List<Delegation> open = rows.to(person, yesterday);
        if (open.isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        List<Delegation> held = open.stream().filter(d -> d.holds(today)).toList();
        Map<PersonId, Person> others =
                people.byId(held.stream().map(d -> d.terms().from()).toList());
        Set<String> deciding = deciding();
        return held.stream()
                .flatMap(d -> Optional.ofNullable(others.get(d.terms().from()))
                        .filter(Person::active)
                        .map(other -> stoodIn(d.terms(), other, deciding))
                        .stream())
                .toList();
    }

    /** Those who stand in for any of these people today, for whatever of theirs. */
    public Set<PersonId> standingInFor(Collection<PersonId> stoodIn) {
        LocalDate today = today();
        return rows.fromAny(stoodIn, today).stream()
                .filter(d -> d.holds(today))
                .map(d -> d.terms().to())
                .collect(Collectors.toSet());
    }

    LocalDate today() {
        ZoneId zone = tenants.find().map(t -> ZoneId.of(t.zone())).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Keys of the roles whose holders may decide. */
    Set<String> deciding() {
        return people.roles().stream()
                .filter(role -> role.permissions().contains(Permission.APPROVAL_DECIDE))
                .map(Role::key)
                .collect(Collectors.toSet());
    }

    private static StoodIn stoodIn(Delegation.Terms terms, Person other, Set<String> deciding) {
        Set<String> able = new HashSet<>(other.roles());
        able.retainAll(deciding);
        boolean named = terms.named() && !able.isEmpty();
        able.retainAll(terms.roles());
        return new StoodIn(other.id(), able, named);
    }
}
