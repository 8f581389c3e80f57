package dev.remit.demo;

import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.Script.ConnectionScript;
import dev.remit.findings.Attestation;
import dev.remit.findings.AttestationService;
import dev.remit.findings.CloseReason;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingService;
import dev.remit.findings.FindingState;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.link.IntegrationService;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people do about what scans found: some of it at once, some late, some not at all. */
@Component
@ConditionalOnProperty("remit.demo")
class FindingSteps {

    /** Days between a scan and the meeting that looks at what it found. */
    private static final int MEETING = 5;

    private static final int PAGE = 200;

    /** Days for which an answer counts. */
    private static final int YEAR = 366;

    private final FindingQueries findings;
    private final FindingService service;
    private final AttestationService attestations;
    private final AccessMapQueries access;
    private final IntegrationService integrations;
    private final UseCaseQueries useCases;

    FindingSteps(
            FindingQueries findings,
            FindingService service,
            AttestationService attestations,
            AccessMapQueries access,
            IntegrationService integrations,
            UseCaseQueries useCases) {
        this.findings = findings;
        this.service = service;
        this.attestations = attestations;
        this.access = access;
        this.integrations = integrations;
        this.useCases = useCases;
    }

    List<Step> of(Script script, List<ConnectionScript> connections, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), script.key() + "/findings");
        String security = script.holder("security-reviewer");
        List<Step> steps = new ArrayList<>();
        connections.stream()
                .map(ConnectionScript::scans)
                .flatMap(List::stream)
                .filter(day -> day > MEETING)
                .sorted((a, b) -> b - a)
                .distinct()
                .forEach(day -> steps.add(Step.by(
                        days.before(day - MEETING), "findings/" + day, security, stage -> meet(stage, security))));
        return steps;
    }

    /** Links what is known to be the tool of a use case in the register, then goes through what nobody has looked at. */
    private String meet(Stage stage, String security) {
        stage.script().integrations().forEach((name, useCase) -> link(stage, name, useCase));
        List<Finding> open = findings.list(FindingFilter.all().in(FindingState.OPEN), Optional.empty(), PAGE)
                .items();
        open.stream().filter(finding -> finding.owner().isEmpty()).forEach(finding -> handle(stage, finding, security));
        open.stream()
                .filter(finding -> finding.kind() == FindingKind.TO_ATTEST
                        && finding.owner().isPresent())
                .forEach(this::answer);
        return "";
    }

    /** What a system does not tell; some of it nobody comes to ask. */
    private void answer(Finding finding) {
        if (number(finding) % 4 != 0) {
            attestations.answer(
                    finding.id(),
                    new Attestation.Answer(
                            false,
                            List.of(),
                            Set.of(),
                            "Looked through the settings with whoever runs it; there is nothing of the kind.",
                            YEAR));
        }
    }

    private static int number(Finding finding) {
        return Integer.parseInt(finding.key().substring(2));
    }

    private void link(Stage stage, String name, String useCase) {
        AccessFilter unlinked = AccessFilter.none().withText(name).only(AccessFilter.Only.WITHOUT_USE_CASE);
        for (AccessRow row : access.list(unlinked, Optional.empty(), PAGE).items()) {
            if (stage.done(useCase + "/start")
                    && useCases.find(stage.useCase(useCase)).isPresent()) {
                integrations.link(row.id(), stage.useCase(useCase));
            }
        }
    }

    private void handle(Stage stage, Finding finding, String security) {
        Map<Integer, Runnable> ways = Map.of(
                0, () -> service.accept(finding.id(), "Known, and small enough until the next review."),
                1,
                        () -> {
                            service.assign(finding.id(), stage.person(security));
                            service.close(
                                    finding.id(), CloseReason.FIXED, "Taken away by the web team, tried again by us.");
                        },
                2,
                        () -> {
                            service.assign(finding.id(), stage.person(security));
                            service.start(finding.id());
                        },
                3,
                        () -> service.assign(
                                finding.id(), stage.person(stage.script().holder("marketing-operations"))));
        Optional.ofNullable(ways.get(number(finding) % 6)).ifPresent(Runnable::run);
    }
}
