package dev.remit.findings.raising;

import dev.remit.catalog.approved.ToolApprovalChanged;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.tool.ToolNamed;
import dev.remit.scan.tool.ToolUse;
import dev.remit.scan.tool.ToolUses;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tools that can do what they are not approved for, as scans see them and as people approve, end or say which tool it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToolFindings {

    private final ToolUses uses;
    private final FindingRaising findings;

    ToolFindings(ToolUses uses, FindingRaising findings) {
        this.uses = uses;
        this.findings = findings;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        List<IntegrationSeen> there =
                scan.integrations().stream().filter(ToolFindings::there).toList();
        uses.recognise(there);
        SubjectRef from = new SubjectRef(SubjectKind.SCAN, scan.scan().value());
        List<Raised> raised = uses.of(there.stream().map(IntegrationSeen::id).toList()).stream()
                .flatMap(use -> judged(use).stream())
                .toList();
        findings.raise(raised, new Raised.Place(scan.connection(), scan.connectionName()), from);
    }

    @EventListener
    void onApproval(ToolApprovalChanged changed) {
        SubjectRef from = new SubjectRef(SubjectKind.AI_TOOL, changed.tool());
        uses.of(changed.tool()).forEach(use -> judge(use, from));
    }

    @EventListener
    void onNamed(ToolNamed named) {
        judge(named.integration());
    }

    /** For which function it is used decides what it is approved for. */
    @EventListener
    void onLinked(IntegrationLinked linked) {
        judge(linked.integration());
    }

    private void judge(IntegrationId integration) {
        uses.of(List.of(integration)).forEach(use -> judge(use, integration.subject()));
    }

    private void judge(ToolUse use, SubjectRef from) {
        Raised.Place place = new Raised.Place(use.connection(), use.connectionName());
        findings.raise(judged(use).stream().toList(), place, from);
    }

    /** What is wrong with it; if nothing is, what was is put right. */
    private Optional<Raised> judged(ToolUse use) {
        SubjectRef subject = use.integration().subject();
        if (use.excess().isEmpty()) {
            findings.end(
                    subject,
                    Set.of(FindingKind.NOT_APPROVED_USE),
                    CloseReason.FIXED,
                    "Everything it can do is approved.");
            return Optional.empty();
        }
        String excess = use.excess().stream()
                .map(e -> e.capability().name() + ":" + e.dataClass().code())
                .collect(Collectors.joining(" "));
        boolean acts = use.excess().stream().anyMatch(e -> FindingRules.acts(e.capability()));
        boolean personal = use.excess().stream().anyMatch(e -> FindingRules.personal(e.dataClass()));
        return Optional.of(
                Raised.of(FindingKind.NOT_APPROVED_USE, FindingRules.unasked(acts, personal), subject, use.name())
                        .with("excess", excess));
    }

    private static boolean there(IntegrationSeen seen) {
        return seen.change().filter(c -> c.kind() == IntegrationSeen.Kind.GONE).isEmpty();
    }
}
