package dev.remit.ui.decisions;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.approval.Waiting;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of the people an approval mentions.
 *
 * @param me who looks
 */
public record Names(Map<PersonId, Person> people, PersonId me) {

    public static Names of(People people, PersonId me, Collection<PersonId> mentioned) {
        return new Names(people.byId(mentioned), me);
    }

    /** Everybody an approval mentions. */
    static List<PersonId> mentioned(Approval approval) {
        Stream<PersonId> steps = approval.rounds().stream()
                .flatMap(r -> r.steps().stream())
                .flatMap(s -> Stream.of(
                        s.person(),
                        s.escalated().flatMap(e -> e.to()),
                        s.decision().map(d -> d.by()),
                        s.decision().flatMap(d -> d.insteadOf())))
                .flatMap(Optional::stream);
        return Stream.concat(steps, Stream.of(approval.requester())).distinct().toList();
    }

    public String of(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse(Words.text("decisions.somebody"));
    }

    /** The name, or "You". */
    String orYou(PersonId person) {
        return person.equals(me) ? Words.text("decisions.you") : of(person);
    }

    /** Who decided, and for whom if they stood in: "You, for Ole Brandt". */
    String voice(Decision decision) {
        return decision.insteadOf()
                .map(other -> Words.text("decisions.for", orYou(decision.by()), of(other)))
                .orElseGet(() -> orYou(decision.by()));
    }

    /** What a step is called: "Brand", or the person who decides it. */
    String step(ApprovalStep step) {
        Optional<String> duty =
                step.person().isPresent() ? Optional.empty() : step.deciders().duty();
        return step(step.role().or(() -> duty), step.person());
    }

    public String step(Waiting waiting) {
        return step(waiting.role(), waiting.person());
    }

    private String step(Optional<String> role, Optional<PersonId> person) {
        return role.map(Names::role)
                .or(() -> person.map(this::of))
                .orElseThrow(() -> new IllegalStateException("a step has neither role nor person"));
    }

    /** A role's word; a workspace may have roles of its own, which have their key. */
    private static String role(String key) {
        return Words.find("decisions.role." + key).orElse(key);
    }
}
