package dev.remit.policy.dryrun;

import dev.remit.policy.Policy;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.PolicyEngine;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyVersion;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.KnownFacts;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.fact.UseCaseDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the register page by page, each in a transaction of its own, and compares what policies say now with what they would
 * say. What an action alone would tell is not known here, as when a program asks without giving it.
 */
@Component
class DryRunner {

    private static final int PAGE = 200;

    private final DryRunRows rows;
    private final PolicyDecisions policies;
    private final PolicyQueries queries;
    private final UseCaseDirectory useCases;
    private final KnownFacts known;
    private final TransactionTemplate transaction;

    DryRunner(
            DryRunRows rows,
            PolicyDecisions policies,
            PolicyQueries queries,
            UseCaseDirectory useCases,
            KnownFacts known,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.policies = policies;
        this.queries = queries;
        this.useCases = useCases;
        this.known = known;
        this.transaction = transaction;
    }

    /** The two sides, and the actions at which they can differ. */
    private record Sides(PolicyEngine now, PolicyEngine then, Set<Action> actions) {}

    void run(DryRunService.Started started) {
        Sides sides = sides(started);
        Optional<UUID> last = Optional.empty();
        do {
            Optional<UUID> from = last;
            last = Optional.ofNullable(transaction.execute(status -> page(started, sides, from)))
                    .flatMap(next -> next);
        } while (last.isPresent());
        end(started, DryRun.State.FINISHED);
    }

    void end(DryRunService.Started started, DryRun.State state) {
        transaction.executeWithoutResult(status -> rows.end(started.attempt(), state));
    }

    private Sides sides(DryRunService.Started started) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        PolicyVersion version = started.version();
        Stream.concat(version.content().stream(), inForce(started).stream())
                .map(Policy::actions)
                .flatMap(Collection::stream)
                .forEach(actions::add);
        return new Sides(policies.now(), policies.with(started.key(), version), actions);
    }

    private Optional<Policy> inForce(DryRunService.Started started) {
        return queries.find(started.key())
                .map(PolicyEntry::inForce)
                .filter(number -> number.isPresent())
                .flatMap(number -> queries.version(started.version().policy(), number.getAsInt()))
                .flatMap(PolicyVersion::content);
    }

    /** Where the next page begins; empty after the last, or if another attempt has taken over. */
    private Optional<UUID> page(DryRunService.Started started, Sides sides, Optional<UUID> from) {
        List<UseCaseDirectory.Named> page = useCases.after(from, PAGE);
        Map<UUID, PolicyFacts> facts =
                known.of(page.stream().map(UseCaseDirectory.Named::id).toList());
        Map<UUID, List<Exceptions.Excepted>> exceptions =
                known.exceptions(page.stream().map(UseCaseDirectory.Named::id).toList());
        List<DryRunChange> changes = new ArrayList<>();
        int changed = 0;
        for (UseCaseDirectory.Named useCase : page) {
            List<DryRunChange> of = new Asked(
                            useCase,
                            facts.getOrDefault(useCase.id(), PolicyFacts.none()),
                            exceptions.getOrDefault(useCase.id(), List.of()))
                    .changes(sides);
            changes.addAll(of);
            changed += of.isEmpty() ? 0 : 1;
        }
        if (!rows.progress(started.attempt(), page.size(), changed)) {
            return Optional.empty();
        }
        changes.forEach(change -> rows.add(started.version(), change));
        return page.size() < PAGE
                ? Optional.empty()
                : Optional.of(page.getLast().id());
    }

    /** A use case, what is known of it, and what it need not keep. */
    private record Asked(UseCaseDirectory.Named useCase, PolicyFacts facts, List<Exceptions.Excepted> exceptions) {

        List<DryRunChange> changes(Sides sides) {
            List<DryRunChange> changes = new ArrayList<>();
            for (Action action : sides.actions()) {
                PolicyFacts asked = action == Action.GO_LIVE ? facts.with(PolicyFact.USE_CASE_APPROVED, true) : facts;
                PolicyDecision before = sides.now().decide(action, asked, exceptions);
                PolicyDecision after = sides.then().decide(action, asked, exceptions);
                if (differ(before, after)) {
                    changes.add(new DryRunChange(useCase, action, before, after));
                }
            }
            return changes;
        }
    }

    /** For whoever is to act. The same answer for other reasons is no change. */
    private static boolean differ(PolicyDecision before, PolicyDecision after) {
        return before.effect() != after.effect()
                || !before.approvers().equals(after.approvers())
                || !before.obligations().equals(after.obligations());
    }
}
