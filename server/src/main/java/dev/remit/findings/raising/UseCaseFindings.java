package dev.remit.findings.raising;

import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.inventory.UseCaseDiscarded;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseSubmitted;
import dev.remit.inventory.work.UseCasesAtWork;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.KnownIntegration;
import dev.remit.scan.access.KnownIntegrations;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.link.IntegrationLinks;
import dev.remit.scan.link.IntegrationUnlinked;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether AI that was found is governed, as what people say about it and decide on its use case changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UseCaseFindings {

    private final FindingRaising findings;
    private final FindingStore store;
    private final KnownIntegrations integrations;
    private final IntegrationLinks links;
    private final UseCasesAtWork useCases;

    UseCaseFindings(
            FindingRaising findings,
            FindingStore store,
            KnownIntegrations integrations,
            IntegrationLinks links,
            UseCasesAtWork useCases) {
        this.findings = findings;
        this.store = store;
        this.integrations = integrations;
        this.links = links;
        this.useCases = useCases;
    }

    /** What belongs to a use case is not unknown any more. Whether it may run is for the use case to say. */
    @EventListener
    void onLinked(IntegrationLinked linked) {
        SubjectRef subject = linked.integration().subject();
        UseCaseId useCase = linked.useCase();
        store.unresolved(subject).stream()
                .filter(known -> known.kind() == FindingKind.UNKNOWN_AI)
                .forEach(known -> store.useCase(known.id(), Optional.of(useCase)));
        findings.end(subject, Set.of(FindingKind.UNKNOWN_AI), CloseReason.GOVERNED, "It belongs to a use case now.");
        Optional<UseCaseState> state =
                Optional.ofNullable(useCases.states(List.of(useCase)).get(useCase));
        integrations.find(linked.integration()).ifPresent(known -> state.ifPresent(s -> judge(known, s, useCase)));
    }

    @EventListener
    void onUnlinked(IntegrationUnlinked unlinked) {
        SubjectRef subject = unlinked.integration().subject();
        findings.end(
                subject, Set.of(FindingKind.RUNS_ANYWAY), CloseReason.FIXED, "It belongs to no use case any more.");
        integrations
                .find(unlinked.integration())
                .ifPresent(known -> findings.raise(
                        FindingRules.unknownAi(known.integration()),
                        place(known),
                        unlinked.useCase().ref()));
    }

    /** An intake request that was started from a finding is what its integration belongs to once it is submitted. */
    @EventListener
    void onSubmitted(UseCaseSubmitted submitted) {
        store.integrationsAskedFor(submitted.useCase()).stream()
                .map(IntegrationId::new)
                .forEach(integration -> links.link(integration, submitted.useCase()));
    }

    /** What was declined, taken back, suspended or retired goes on running until somebody stops it. */
    @EventListener
    void onMoved(UseCaseMoved moved) {
        if (moved.before() != moved.after()) {
            integrations.of(moved.useCase()).forEach(known -> judge(known, moved.after(), moved.useCase()));
        }
    }

    /** A request that was started from a finding and thrown away answers nothing: the finding is as if nobody had begun. */
    @EventListener
    void onDiscarded(UseCaseDiscarded discarded) {
        store.answeredBy(discarded.useCase())
                .forEach(known ->
                        findings.returned(known, discarded.useCase().ref(), "The intake request was thrown away."));
    }

    private void judge(KnownIntegration known, UseCaseState state, UseCaseId useCase) {
        FindingRules.runsAnyway(known.integration(), state)
                .ifPresentOrElse(
                        raised -> findings.raise(raised, place(known), useCase.ref()),
                        () -> findings.end(
                                known.integration().id().subject(),
                                Set.of(FindingKind.RUNS_ANYWAY),
                                CloseReason.FIXED,
                                "Its use case does not stand against it any more."));
    }

    private static Raised.Place place(KnownIntegration known) {
        return new Raised.Place(known.connection(), known.connectionName());
    }
}
