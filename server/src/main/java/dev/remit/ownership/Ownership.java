package dev.remit.ownership;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who stands for one thing. */
public record Ownership(SubjectRef subject, List<Assignment> assignments) {

    public Ownership {
        assignments = List.copyOf(assignments);
    }

    public List<PersonId> holders(Duty duty) {
        return assignments.stream()
                .filter(a -> a.duty() == duty)
                .map(Assignment::person)
                .toList();
    }

    /** The one who carries a duty that only one person can carry; empty if nobody does. */
    public Optional<PersonId> holder(Duty duty) {
        if (!duty.single()) {
            throw new IllegalArgumentException(duty + " can be carried by several people");
        }
        return holders(duty).stream().findFirst();
    }

    public Optional<PersonId> accountable() {
        return holder(Duty.ACCOUNTABLE);
    }

    /** What one person carries here. */
    public Set<Duty> duties(PersonId person) {
        EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
        assignments.stream().filter(a -> a.person().equals(person)).forEach(a -> duties.add(a.duty()));
        return duties;
    }

    /**
     * What is missing or wrong, worst first.
     *
     * @param here the people who are members now
     */
    public Set<OwnershipGap> gaps(Collection<PersonId> here) {
        EnumSet<OwnershipGap> gaps = EnumSet.noneOf(OwnershipGap.class);
        for (OwnershipGap gap : OwnershipGap.values()) {
            gap.missing().filter(duty -> holders(duty).isEmpty()).ifPresent(duty -> gaps.add(gap));
        }
        if (accountable().filter(person -> !here.contains(person)).isPresent()) {
            gaps.add(OwnershipGap.ACCOUNTABLE_LEFT);
        }
        List<PersonId> owners = owners().flatMap(Optional::stream).toList();
        if (!here.containsAll(owners)) {
            gaps.add(OwnershipGap.OWNER_LEFT);
        }
        if (owners.size() == 3 && Set.copyOf(owners).size() == 1) {
            gaps.add(OwnershipGap.ONE_PERSON_EVERYTHING);
        }
        return gaps;
    }

    /** The gaps that would be there if nobody ever left. */
    Set<OwnershipGap> missing() {
        return gaps(assignments.stream().map(Assignment::person).toList());
    }

    private Stream<Optional<PersonId>> owners() {
        return Stream.of(Duty.EXECUTIVE_OWNER, Duty.OPERATIONAL_OWNER, Duty.TECHNICAL_OWNER)
                .map(this::holder);
    }
}
