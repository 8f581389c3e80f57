package dev.remit.exception;

import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.Snapshot;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.approval.plan.RequestFact;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.policy.fact.PolicyFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What reviewers of an exception are shown, who does not decide on it, and what conditions of its workflow may ask. */
@Component
record ExceptionShown(ExceptionRows rows, UseCaseQueries useCases, People people, WorkspaceDay day) {

    /** Whoever is to own it does not decide, nor whoever granted the one before. */
    ApprovalRequest of(ExceptionRequest request) {
        LocalDate today = day.today();
        Optional<ExceptionRequest> before = request.renews().flatMap(id -> rows.find(id, today));
        Set<PersonId> authors = new HashSet<>(Set.of(request.terms().owner()));
        before.flatMap(ExceptionRequest::decided).ifPresent(granted -> authors.add(granted.by()));
        return new ApprovalRequest(
                request.id().subject(),
                request.useCase().ref(),
                request.requester(),
                authors,
                facts(request, today),
                snapshot(request, before));
    }

    private Snapshot snapshot(ExceptionRequest request, Optional<ExceptionRequest> before) {
        ExceptionRequest.Terms terms = request.terms();
        String what = request.kind().code() + " " + request.reference();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("key", "Key", request.key()),
                Fact.of("use-case", "Use case", request.useCaseName()),
                Fact.of("excepts", "Need not be kept", what),
                Fact.of("reason", "Why it is needed", terms.reason()),
                Fact.of("instead", "What is done instead", terms.instead()),
                Fact.of(
                        "owner",
                        "Who answers for it",
                        people.find(terms.owner()).map(Person::name).orElseThrow()),
                Fact.of("until", "Last day", request.lastDay().toString())));
        before.ifPresent(earlier -> facts.add(Fact.of("follows", "Follows", earlier.key())));
        return new Snapshot(
                request.key() + ": " + what + ", " + request.useCaseName(),
                String.valueOf(request.version()),
                WorkflowScope.NO_TIER,
                "",
                facts,
                List.of(),
                List.of());
    }

    private PolicyFacts facts(ExceptionRequest request, LocalDate today) {
        PolicyFacts facts = PolicyFacts.none()
                .with(RequestFact.EXCEPTS, request.kind().code())
                .with(RequestFact.REFERENCE, request.reference())
                .with(RequestFact.DAYS, ChronoUnit.DAYS.between(today, request.lastDay()) + 1);
        return useCases.find(request.useCase())
                .flatMap(UseCase::rating)
                .map(rating -> facts.with(RequestFact.TIER, rating.tier().code()))
                .orElse(facts);
    }
}
