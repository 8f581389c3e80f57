package dev.remit.demo;

import dev.remit.demo.lesson.LessonActs;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.incident.lesson.LessonId;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The starter pack, taken over when the workspace opened, and one that an incident taught, and one
 * that waits for somebody to publish it.
 */
@Component
@ConditionalOnProperty("remit.demo")
class PolicySteps {

    private static final int MOST = 100;
    private static final int LEARNT = 30;
    private static final int FOLLOWED = 24;
    private static final int LATER = 40;
    private static final int PROPOSED = 2;
    private static final String CHANGED = "PG-02";

    private final PolicyService policies;
    private final PolicyQueries queries;
    private final LessonActs lessons;

    PolicySteps(PolicyService policies, PolicyQueries queries, LessonActs lessons) {
        this.policies = policies;
        this.queries = queries;
        this.lessons = lessons;
    }

    List<Step> of(Script script, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key() + "/policies");
        String operations = script.holder("marketing-operations");
        days.before(Seeding.OPENED - 1);
        return List.of(
                Step.by(days.soon(), "policies", operations, stage -> {
                    policies.proposeStarterPack("The pack as it comes; thresholds to be looked at after a season.");
                    return "";
                }),
                Step.by(days.soon(), "policies/published", script.holder("cmo"), stage -> {
                    queries.list(PolicyFilter.ALL, Optional.empty(), MOST)
                            .items()
                            .forEach(this::publish);
                    return "";
                }),
                Step.by(days.before(LEARNT), "policies/learnt", operations, stage -> learn(stage, lastDay)),
                Step.by(days.soon(), "policies/lesson", operations, stage -> {
                    lesson(stage).ifPresent(lessons::propose);
                    return "";
                }),
                Step.by(days.before(FOLLOWED), "policies/lesson-published", script.holder("cmo"), stage -> {
                    lesson(stage)
                            .flatMap(lesson -> queries.find(LessonActs.POLICY))
                            .ifPresent(this::publish);
                    return "";
                }),
                Step.by(days.before(PROPOSED), "policies/changed", operations, stage -> {
                    policies.propose(
                            raised(), "Weekly bids move by up to 8,000 in the season; 5,000 stops them every week.");
                    return "";
                }));
    }

    /** From what was stopped, if anything was. */
    private String learn(Stage stage, Instant lastDay) {
        if (stage.made("oversight/stopped").isEmpty()) {
            return "";
        }
        LocalDate today = LocalDate.ofInstant(lastDay, ZoneId.of(stage.script().zone()));
        return lessons.learn(
                        stage.id("oversight/stopped"),
                        stage.person(stage.script().holder("marketing-operations")),
                        today,
                        today.plusDays(LATER - LEARNT))
                .toString();
    }

    private static Optional<LessonId> lesson(Stage stage) {
        return Optional.of(stage.made("policies/learnt"))
                .filter(id -> !id.isEmpty())
                .map(id -> new LessonId(UUID.fromString(id)));
    }

    private void publish(PolicyEntry entry) {
        policies.publish(entry.key(), entry.proposed().orElseThrow(), "Agreed in the marketing board.");
    }

    /** The threshold for changes of spend, doubled, with cases to match. */
    private Policy raised() {
        Policy now = queries.find(CHANGED).flatMap(PolicyEntry::shown).orElseThrow();
        return new Policy(
                now.id(),
                now.name(),
                now.effect(),
                now.actions(),
                "action.amount > 10000.0",
                "A change of spend of more than 10,000 is approved by the CMO.",
                now.approvers(),
                now.obligations(),
                now.source(),
                List.of(amount(10_001, true), amount(10_000, false)));
    }

    private static PolicyCase amount(int amount, boolean speaks) {
        return new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, amount), speaks);
    }
}
