package dev.remit.ownership.rights;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.rights.DecisionRight.Terms;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says who decides. A service that takes one of the decisions asks before it does, in its own transaction; that its caller has the
 * permission, it has checked itself.
 */
@Component
public class DecisionRights {

    private static final Map<DecisionKind, ShippedRights.Line> SHIPPED = ShippedRights.read();

    private final RightRows rows;
    private final OwnershipQueries ownership;
    private final People people;
    private final CurrentUser user;

    DecisionRights(RightRows rows, OwnershipQueries ownership, People people, CurrentUser user) {
        this.rows = rows;
        this.ownership = ownership;
        this.people = people;
        this.user = user;
    }

    /** Refused, with the names of those who decide, if the table leaves it to others. What Remit does by itself is nobody's decision. */
    public void require(DecisionKind kind, SubjectRef about) {
        Optional<PersonId> person = user.find().flatMap(Actor::person);
        if (person.isPresent()) {
            Terms terms = current(kind).terms();
            boolean decides = people.find(person.get())
                    .filter(p -> mayByRole(terms, p) || mayByDuty(terms, p, about))
                    .isPresent();
            if (!decides) {
                throw RightsRefusal.NOT_YOURS_TO_DECIDE.because(who(terms));
            }
        }
    }

    /** Whether the table and their roles let them decide it whatever it is about. */
    static boolean mayByRole(Terms terms, Person person) {
        return person.roles().stream().anyMatch(terms.roles()::contains);
    }

    private boolean mayByDuty(Terms terms, Person person, SubjectRef about) {
        if (terms.duties().isEmpty()) {
            return false;
        }
        Ownership owned = ownership.of(about);
        return terms.duties().stream().anyMatch(duty -> owned.holders(duty).contains(person.id()));
    }

    DecisionRight current(DecisionKind kind) {
        return rows.versions(kind, 1).stream().findFirst().orElseGet(() -> shipped(kind));
    }

    /** While the workspace says nothing, whoever may by their role decides. */
    DecisionRight shipped(DecisionKind kind) {
        ShippedRights.Line line = Objects.requireNonNull(SHIPPED.get(kind));
        List<String> roles = people.roles().stream()
                .filter(role -> role.permissions().contains(kind.permission()))
                .map(Role::key)
                .sorted()
                .toList();
        return new DecisionRight(
                kind,
                0,
                new Terms(
                        roles,
                        line.duties().stream().map(Duty::of).toList(),
                        line.consulted(),
                        Optional.of(line.routed())),
                Optional.empty());
    }

    private String who(Terms terms) {
        Map<String, String> names = people.roles().stream().collect(Collectors.toMap(Role::key, Role::name));
        return Stream.concat(
                        terms.roles().stream().map(key -> names.getOrDefault(key, key)),
                        terms.duties().stream().map(Duty::code))
                .collect(Collectors.joining(", "));
    }
}
