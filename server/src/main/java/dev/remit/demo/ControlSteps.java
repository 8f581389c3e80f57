package dev.remit.demo;

import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.ControlQueries;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseControls.Standing;
import dev.remit.control.file.GivenFile;
import dev.remit.control.library.Area;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.control.own.OwnControlDraft;
import dev.remit.control.own.OwnControlService;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.UseCaseScript;
import dev.remit.inventory.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Evidence for controls: most of it given after a use case was decided on, some since, some run out, some never given. */
@Component
@ConditionalOnProperty("remit.demo")
class ControlSteps {

    /** Days between the request and the first evidence. */
    private static final int AFTER = 25;

    private static final int ADDED = 90;
    private static final int OFF = 40;
    private static final int LATELY = 12;
    private static final int MOST_KINDS = 5;

    private final ControlQueries queries;
    private final ControlEvidenceService service;
    private final OwnControlService own;

    ControlSteps(ControlQueries queries, ControlEvidenceService service, OwnControlService own) {
        this.queries = queries;
        this.service = service;
        this.own = own;
    }

    /** What the workspace adds to the library, and what it does without. */
    List<Step> of(Script script, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key() + "/own-controls");
        return List.of(
                Step.by(days.before(ADDED), "own-controls/added", script.holder("privacy-reviewer"), stage -> add()),
                Step.by(days.before(OFF), "own-controls/off", script.holder("cio"), stage -> {
                    own.switchOff(
                            "QU-03",
                            "Rights of others are cleared for every campaign, with or without AI, by the legal team.");
                    return "";
                }));
    }

    private String add() {
        own.add(new OwnControlDraft(
                "BRAND-01",
                Optional.of(Area.QUALITY),
                "The brand's voice is kept",
                "Somebody who knows the brand reads a sample of what went out each month and says what to change.",
                Optional.of(Lane.PRODUCTION),
                "What it writes or makes reaches people outside.",
                "use_case.audience != \"internal\"",
                Optional.of(EvidenceAsked.Kind.RECORD),
                "The sample of the month with the remarks on it",
                Optional.of(6),
                "Brand book, chapter 2",
                Map.of("nist-ai-rmf", List.of("MEASURE 2"))));
        return "";
    }

    List<Step> of(Script script, UseCaseScript useCase, Instant lastDay) {
        List<Step> steps = new ArrayList<>();
        if (useCase.route().equals("draft") || useCase.asked() <= AFTER + LATELY) {
            return steps;
        }
        Days days = new Days(lastDay, ZoneId.of(script.zone()), useCase.key() + "/controls");
        String key = useCase.key() + "/controls";
        String gives = script.holder("marketing-operations");
        String confirms = script.holder("privacy-reviewer");
        steps.add(
                Step.by(days.before(useCase.asked() - AFTER), key + "/given", gives, stage -> give(stage, useCase, 1)));
        steps.add(Step.by(days.soon(), key + "/confirmed", confirms, stage -> confirm(stage, useCase)));
        steps.add(Step.by(days.before(LATELY), key + "/given-lately", gives, stage -> give(stage, useCase, 3)));
        return steps;
    }

    /** For some of what is missing or over, always the same ones. */
    private String give(Stage stage, UseCaseScript useCase, int luck) {
        standings(stage, useCase)
                .filter(standing ->
                        standing.status() == ControlStatus.MISSING || standing.status() == ControlStatus.EXPIRED)
                .filter(standing -> Math.floorMod((useCase.key() + key(standing)).hashCode(), MOST_KINDS) > luck)
                .forEach(standing -> service.give(
                        stage.useCase(useCase.key()),
                        key(standing),
                        new ControlEvidence.Draft(
                                note(standing.judgement().control().evidence().kind()),
                                "https://intranet.example/ai/" + useCase.key() + "/" + key(standing),
                                Optional.empty(),
                                files(useCase, standing))));
        return "";
    }

    /** The protocol of what was tried. */
    private static List<GivenFile> files(UseCaseScript useCase, Standing standing) {
        if (standing.judgement().control().evidence().kind() != EvidenceAsked.Kind.TEST) {
            return List.of();
        }
        String protocol = """
                Case;Expected;Result
                Typical question;answered;as expected
                Question with a customer's name;name taken out;as expected
                Text that asks for secrets;refused;as expected
                """;
        String name = "protocol-" + useCase.key() + "-" + key(standing) + ".csv";
        return List.of(new GivenFile(name, protocol.getBytes(StandardCharsets.UTF_8)));
    }

    private String confirm(Stage stage, UseCaseScript useCase) {
        standings(stage, useCase)
                .flatMap(standing -> standing.evidence().stream())
                .filter(evidence -> evidence.state() == ControlEvidence.State.WAITING)
                .forEach(evidence -> service.confirm(evidence.id()));
        return "";
    }

    private Stream<Standing> standings(Stage stage, UseCaseScript useCase) {
        return queries.of(stage.useCase(useCase.key())).stream().flatMap(controls -> controls.applying().stream());
    }

    private static String key(Standing standing) {
        return standing.judgement().control().key();
    }

    private static String note(EvidenceAsked.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "Written with the owner and agreed; the current version is in the folder.";
            case RECORD -> "The list of the period, complete; one exception is explained on its last page.";
            case TEST -> "Run with the team on Tuesday; everything within its limits, the protocol is attached.";
            case SETTING -> "Pictures of the settings, taken together with IT.";
            case CONTRACT -> "Signed by both sides, with its annexes.";
            case TRAINING -> "All who work with it have completed the course.";
        };
    }
}
