package dev.remit.inventory.gate;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Decision;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseVersion;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose roles have approved a version: those who decided in its approval, and those who approved at the gate. */
@Component
class Clearances {

    private final GateRows rows;
    private final ApprovalQueries approvals;
    private final UseCaseQueries useCases;
    private final People people;
    private final Ledger ledger;

    Clearances(GateRows rows, ApprovalQueries approvals, UseCaseQueries useCases, People people, Ledger ledger) {
        this.rows = rows;
        this.approvals = approvals;
        this.useCases = useCases;
        this.people = people;
        this.ledger = ledger;
    }

    /** Keys of roles. Who approved for themselves, as the accountable, did so with the roles they hold. */
    SortedSet<String> of(UseCaseVersion version) {
        SortedSet<String> roles = new TreeSet<>(rows.roles(version.useCase(), version.basis()));
        Set<String> same = useCases.versions(version.useCase()).stream()
                .filter(other -> other.basis().equals(version.basis()))
                .map(other -> String.valueOf(other.number()))
                .collect(Collectors.toSet());
        approvals.history(version.useCase().ref()).stream()
                .flatMap(approval -> approval.rounds().stream())
                .filter(round -> same.contains(round.snapshot().version()) && approved(round))
                .forEach(round -> roles.addAll(roles(round)));
        return roles;
    }

    /** Approved at the gate, by somebody for their role. */
    void add(UseCaseVersion version, String role, PersonId by, Instant at, String reason) {
        rows.add(version.useCase(), version.basis(), role, by, at, reason);
        ledger.append(Act.of("use-case.gate-approved", version.useCase().ref())
                .onVersion(String.valueOf(version.number()))
                .because(reason)
                .with("role", role));
    }

    /** Whether the person asked for it, or wrote or put forward what was decided on. */
    boolean isOwn(UseCaseVersion version, PersonId person) {
        return approvals.history(version.useCase().ref()).stream()
                .findFirst()
                .filter(approval -> approval.isOwn(person))
                .isPresent();
    }

    /** Every step of it, so that it bears an approval. */
    private static boolean approved(Approval.Round round) {
        return round.steps().stream().allMatch(step -> step.decision()
                .filter(decision -> decision.outcome() == Decision.Outcome.APPROVED)
                .isPresent());
    }

    private Set<String> roles(Approval.Round round) {
        Set<String> roles = new HashSet<>();
        round.steps().forEach(step -> step.role().ifPresent(roles::add));
        people.byId(round.steps().stream()
                        .flatMap(step -> step.decision().stream())
                        .map(Decision::by)
                        .toList())
                .values()
                .forEach(person -> roles.addAll(person.roles()));
        return roles;
    }
}
