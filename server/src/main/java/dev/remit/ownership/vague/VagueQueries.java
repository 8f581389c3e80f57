package dev.remit.ownership.vague;

import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.vague.VagueRows.Kept;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what ownership is vague, as the last round found it. Everyone may, of the kinds of thing they see. */
@Service
@Transactional(readOnly = true)
public class VagueQueries {

    private static final String MAY = "hasAuthority('use-case:read')";
    private static final int MOST_TURNS = 3;
    private static final List<Duty> NEAREST =
            List.of(Duty.EXECUTIVE_OWNER, Duty.OPERATIONAL_OWNER, Duty.TECHNICAL_OWNER);

    private final VagueRows rows;
    private final OwnershipQueries ownership;
    private final People people;

    VagueQueries(VagueRows rows, OwnershipQueries ownership, People people) {
        this.rows = rows;
        this.ownership = ownership;
        this.people = people;
    }

    /** What has been vague longest first, after the cursor. */
    @PreAuthorize(MAY)
    public Page<Vague> list(VagueFilter filter, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2))
                .orElse(new String[] {Instant.EPOCH.toString(), new UUID(0, 0).toString()});
        Page<Kept> page = Page.of(
                rows.page(kinds(filter.kind()), filter, Instant.parse(after[0]), UUID.fromString(after[1]), limit + 1),
                limit,
                kept -> kept.since() + "~" + kept.id());
        return new Page<>(told(page.items()), page.next());
    }

    /** What is vague about one thing, worst first. */
    @PreAuthorize(MAY)
    public List<Vague> about(SubjectRef subject) {
        return told(rows.about(kinds(Optional.empty()), subject)).stream()
                .sorted(Comparator.comparing(Vague::reason))
                .toList();
    }

    private List<Vague> told(List<Kept> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<SubjectRef, Ownership> owned =
                ownership.of(all.stream().map(Kept::subject).distinct().toList());
        Turns turns = new Turns(people.all(), people.roles());
        Map<PersonId, Person> about =
                people.byId(all.stream().flatMap(kept -> kept.person().stream()).toList());
        return all.stream()
                .map(kept -> {
                    Optional<Person> person = kept.person().map(about::get);
                    Ownership owners = owned.getOrDefault(kept.subject(), new Ownership(kept.subject(), List.of()));
                    return new Vague(
                            kept.subject(),
                            kept.name(),
                            kept.reason(),
                            person,
                            kept.since(),
                            kept.amount(),
                            turns.of(kept, person, owners));
                })
                .toList();
    }

    /** How many there are for each reason; one without a count has none. */
    @PreAuthorize(MAY)
    public Map<VagueReason, Long> counts() {
        return rows.counts(kinds(Optional.empty()));
    }

    /** When a round last looked; empty if none did yet, so that nothing found says nothing. */
    @PreAuthorize(MAY)
    public Optional<Instant> looked() {
        return rows.looked();
    }

    /** What somebody sees of the matrix, and people, about whom everybody may know. */
    private String[] kinds(Optional<OwnedKind> wanted) {
        Stream<String> seen = ownership.kinds().stream()
                .filter(kind -> wanted.isEmpty() || wanted.get() == kind)
                .map(kind -> kind.subject().code());
        return Stream.concat(seen, wanted.isPresent() ? Stream.empty() : Stream.of(SubjectKind.PERSON.code()))
                .toArray(String[]::new);
    }

    /** Whose turn it is: the Accountable's where only they can decide, else that of who may assign and stands nearest. */
    private record Turns(List<Person> here, Set<String> managing, List<Person> managers) {

        Turns(List<Person> here, List<Role> roles) {
            this(here, managing(roles).map(Role::key).collect(Collectors.toSet()), managers(here, roles));
        }

        private static Stream<Role> managing(List<Role> roles) {
            return roles.stream().filter(role -> role.permissions().contains(Permission.OWNERSHIP_MANAGE));
        }

        /** Those whose role is the narrowest first: an administrator may everything and is asked last. */
        private static List<Person> managers(List<Person> here, List<Role> roles) {
            return managing(roles)
                    .sorted(Comparator.comparingInt(
                                    (Role role) -> role.permissions().size())
                            .thenComparing(Role::key))
                    .flatMap(role ->
                            here.stream().filter(person -> person.roles().contains(role.key())))
                    .distinct()
                    .toList();
        }

        List<Person> of(Kept kept, Optional<Person> about, Ownership owned) {
            if (kept.reason().accountablesTurn()) {
                return about.stream().toList();
            }
            Stream<Person> owners = NEAREST.stream()
                    .flatMap(duty -> owned.holders(duty).stream())
                    .flatMap(id -> here.stream().filter(person -> person.id().equals(id)))
                    .filter(person -> person.roles().stream().anyMatch(managing::contains));
            return Stream.concat(owners, managers.stream())
                    .distinct()
                    .filter(person -> about.stream().noneMatch(person::equals))
                    .limit(MOST_TURNS)
                    .toList();
        }
    }
}
