package dev.remit.inventory.gate;

import dev.remit.identity.CurrentUser;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.governed.AskedFacts;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.KnownFacts;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the gate tells the policies of a use case. */
@Component
class GateFacts {

    private final KnownFacts known;
    private final IntakeQueries intake;
    private final UseCaseQueries useCases;
    private final AskedFacts asked;
    private final CurrentUser user;

    GateFacts(KnownFacts known, IntakeQueries intake, UseCaseQueries useCases, AskedFacts asked, CurrentUser user) {
        this.known = known;
        this.intake = intake;
        this.useCases = useCases;
        this.asked = asked;
        this.user = user;
    }

    /** As it is, once every decision that its tier demands is taken. */
    PolicyFacts now(UseCase useCase) {
        return known.of(useCase.id().value())
                .with(PolicyFact.USE_CASE_APPROVED, true)
                .with(PolicyFact.ACTOR_KIND, "person")
                .with(
                        PolicyFact.ACTOR_ROLES,
                        user.actor().roles().stream().sorted().toList());
    }

    /** As it would be if what is asked for were approved: what is being written, or the version in review. */
    PolicyFacts asked(UseCase useCase) {
        PolicyFacts now = now(useCase);
        if (useCase.state().open()) {
            IntakeDraft draft = intake.draft(useCase.id());
            Map<String, List<String>> answers = draft.answers().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> values(e.getValue())));
            return asked.of(now, answers, draft.heading().tier());
        }
        return useCases.version(useCase.id(), useCase.version())
                .map(version -> asked.of(now, version.answers(), version.tier().tier()))
                .orElse(now);
    }

    /** Which policies it need not keep today. */
    List<Exceptions.Excepted> exceptions(UseCase useCase) {
        return known.exceptions(useCase.id().value());
    }

    private static List<String> values(SavedAnswer answer) {
        return answer.values();
    }
}
