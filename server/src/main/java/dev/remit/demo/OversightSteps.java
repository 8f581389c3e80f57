package dev.remit.demo;

import dev.remit.approval.Decision.Outcome;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.Review;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureService;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.shelf.StepDecisions;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionService;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.rollout.RolloutService;
import dev.remit.rollout.RolloutStep;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What a year of governing brings besides requests: a refused tool that turned up all the same, stopped and let go when it was
 * gone; a rule that cannot be kept for a while; a piece that is labelled; a program that asks before it spends.
 */
@Component
@ConditionalOnProperty("remit.demo")
class OversightSteps {

    private static final int STOPPED = 52;
    private static final int LIFTED = 34;
    private static final int EXCEPTED = 20;
    private static final int DISCLOSED = 45;
    private static final int PLANNED = 15;
    private static final int EXTENDED = 9;
    private static final int ASKED = 1;

    private final CatalogQueries catalog;
    private final KillSwitchService killSwitch;
    private final Excepting exceptions;
    private final DisclosureService disclosures;
    private final PolicyDecisionService decisions;
    private final RolloutService rollouts;

    /** How exceptions are asked for and granted. */
    @Component
    @ConditionalOnProperty("remit.demo")
    record Excepting(ExceptionService service, StepDecisions steps) {}

    OversightSteps(
            CatalogQueries catalog,
            KillSwitchService killSwitch,
            Excepting exceptions,
            DisclosureService disclosures,
            PolicyDecisionService decisions,
            RolloutService rollouts) {
        this.catalog = catalog;
        this.killSwitch = killSwitch;
        this.exceptions = exceptions;
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.rollouts = rollouts;
    }

    List<Step> of(Script script, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key() + "/oversight");
        LocalDate today = LocalDate.ofInstant(lastDay, ZoneId.of(script.zone()));
        String useCase = script.useCases().getFirst().key();
        String operations = script.holder("marketing-operations");
        String security = script.holder("security-reviewer");
        return List.of(
                Step.by(days.before(STOPPED), "oversight/stopped", security, stage -> stop()),
                Step.by(
                        days.before(DISCLOSED),
                        "oversight/disclosed",
                        operations,
                        stage -> disclose(stage, useCase, today)),
                Step.by(days.before(LIFTED), "oversight/lift-asked", security, this::askToLift),
                Step.by(days.soon(), "oversight/lifted", script.holder("cio"), this::lift),
                Step.by(
                        days.before(EXCEPTED),
                        "oversight/exception",
                        operations,
                        stage -> except(stage, useCase, today)),
                Step.by(days.soon(), "oversight/granted", script.holder("privacy-reviewer"), this::grant),
                Step.by(days.before(PLANNED), "oversight/rollout", operations, stage -> plan(stage, useCase)),
                Step.by(days.before(EXTENDED), "oversight/extended", operations, stage -> extend(stage, useCase)),
                Step.by(
                        days.before(ASKED),
                        "oversight/asked",
                        script.holder("administrator"),
                        stage -> ask(stage, useCase)));
    }

    private String plan(Stage stage, String useCase) {
        rollouts.plan(
                stage.useCase(useCase),
                List.of(
                        new RolloutStep("Press team", 10, "An editor reads every result."),
                        new RolloutStep("Ireland and Wales", 40, "Two weeks without a correction after publication."),
                        new RolloutStep("All regions", 100, "Corrections are no more than before.")),
                "The regions ask for it one after the other.");
        return "";
    }

    private String extend(Stage stage, String useCase) {
        rollouts.forward(stage.useCase(useCase), "Priya's team read all 214 results of the first week.");
        rollouts.forward(stage.useCase(useCase), "Sixteen days, no correction.");
        return "";
    }

    private String stop() {
        return refused()
                .map(tool -> killSwitch.stop(
                        new SubjectRef(SubjectKind.AI_TOOL, tool.id()), "We refused it, and it was used all the same."))
                .map(UUID::toString)
                .orElse("");
    }

    private Optional<AiTool> refused() {
        return catalog.tools("", 50).stream()
                .filter(tool -> tool.review() == Review.REFUSED)
                .findFirst();
    }

    private String askToLift(Stage stage) {
        killSwitch.askToLift(stage.id("oversight/stopped"), "Nobody uses it any more, and its access is withdrawn.");
        return "";
    }

    private String lift(Stage stage) {
        killSwitch.confirmLift(stage.id("oversight/stopped"), "Seen in the last scan: it is gone.");
        return "";
    }

    private String except(Stage stage, String useCase, LocalDate today) {
        return exceptions
                .service()
                .ask(new ExceptionDraft(
                        stage.useCase(useCase),
                        ExceptedKind.POLICY,
                        "DI-01",
                        Optional.of(stage.person(stage.script().holder("marketer"))),
                        "The label is part of the new template, which comes with the next release.",
                        "Every piece is read by two people until then.",
                        Optional.of(today.plusDays(EXCEPTED))))
                .toString();
    }

    private String grant(Stage stage) {
        exceptions
                .steps()
                .decide(
                        new ExceptionId(stage.id("oversight/exception")).subject(),
                        Outcome.APPROVED,
                        "Until the template is out, and not longer.");
        return "";
    }

    private String disclose(Stage stage, String useCase, LocalDate today) {
        return disclosures
                .add(new DisclosureDraft(
                        stage.script().useCases().getFirst().name(),
                        DisclosureDraft.Kind.CHANNEL,
                        "https://" + stage.script().key() + ".example/",
                        Optional.of(stage.useCase(useCase)),
                        DisclosureDraft.Nature.EDITED,
                        DisclosureDraft.Medium.TEXT,
                        Set.of(DisclosureDraft.Trait.EDITORIAL),
                        true,
                        "People read it before it goes out; we say so below each piece all the same.",
                        DisclosureDraft.Marking.METADATA,
                        "Template, field 'made with'",
                        today.plusMonths(6)))
                .toString();
    }

    private String ask(Stage stage, String useCase) {
        return decisions
                .decide(new DecisionRequest(
                        Action.CHANGE_SPEND,
                        Optional.of(stage.useCase(useCase).value()),
                        PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 12_000),
                        Optional.empty()))
                .id()
                .toString();
    }
}
