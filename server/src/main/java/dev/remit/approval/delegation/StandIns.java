package dev.remit.approval.delegation;

import dev.remit.approval.plan.Deciding;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.shared.SubjectKind;
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
     * @param kinds of things on which they may decide
     */
    public record StoodIn(PersonId person, Set<String> roles, boolean named, Set<SubjectKind> kinds) {}

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
        List<Role> roles = people.roles();
        return held.stream()
                .flatMap(d -> Optional.ofNullable(others.get(d.terms().from()))
                        .filter(Person::active)
                        .map(other -> stoodIn(d.terms(), other, roles))
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

    /** Keys of the roles whose holders may decide on anything. */
    Set<String> deciding() {
        return deciding(people.roles());
    }

    private static Set<String> deciding(List<Role> roles) {
        return roles.stream()
                .filter(role -> !Deciding.kinds(role.permissions()::contains).isEmpty())
                .map(Role::key)
                .collect(Collectors.toSet());
    }

    private static StoodIn stoodIn(Delegation.Terms terms, Person other, List<Role> roles) {
        Set<String> able = new HashSet<>(other.roles());
        able.retainAll(deciding(roles));
        boolean named = terms.named() && !able.isEmpty();
        able.retainAll(terms.roles());
        return new StoodIn(other.id(), able, named, Deciding.kinds(other, roles));
    }
}
