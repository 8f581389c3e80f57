package dev.remit.findings.raising;

import dev.remit.catalog.approved.ToolApprovalChanged;
import dev.remit.connector.ConnectionId;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.asset.FieldExcess;
import dev.remit.scan.asset.FieldReachChanged;
import dev.remit.scan.asset.FieldReaches;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.tool.ToolNamed;
import dev.remit.scan.tool.ToolUse;
import dev.remit.scan.tool.ToolUses;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * AI that can do what its tool is not approved for, or reaches fields of data it is not approved for: as scans see it, and as people
 * approve, end, or say which tool or field it is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnapprovedFindings {

    private static final int NAMED = 5;

    private final ToolUses uses;
    private final FieldReaches reaches;
    private final FindingStore store;
    private final FindingRaising findings;

    UnapprovedFindings(ToolUses uses, FieldReaches reaches, FindingStore store, FindingRaising findings) {
        this.uses = uses;
        this.reaches = reaches;
        this.store = store;
        this.findings = findings;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        List<IntegrationSeen> there =
                scan.integrations().stream().filter(UnapprovedFindings::there).toList();
        uses.recognise(there);
        SubjectRef from = new SubjectRef(SubjectKind.SCAN, scan.scan().value());
        List<Raised> raised = uses.judge(there.stream().map(IntegrationSeen::id).toList()).stream()
                .flatMap(use -> judged(use).stream())
                .toList();
        findings.raise(raised, new Raised.Place(scan.connection(), scan.connectionName()), from);
        List<FieldExcess> beyond = reaches.at(scan.connection());
        raise(beyond, from);
        end(store.unresolved(FindingKind.NOT_APPROVED_FIELDS, Optional.of(scan.connection()), Set.of()), beyond);
    }

    @EventListener
    void onApproval(ToolApprovalChanged changed) {
        SubjectRef from = new SubjectRef(SubjectKind.AI_TOOL, changed.tool());
        uses.judge(changed.tool()).forEach(use -> judge(use, from));
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
        uses.judge(List.of(integration)).forEach(use -> judge(use, integration.subject()));
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

    @EventListener
    void onReach(FieldReachChanged changed) {
        List<FieldExcess> beyond = reaches.of(changed.integrations());
        raise(beyond, changed.from());
        Set<UUID> asked =
                changed.integrations().stream().map(IntegrationId::value).collect(Collectors.toSet());
        end(store.unresolved(FindingKind.NOT_APPROVED_FIELDS, Optional.empty(), asked), beyond);
    }

    private void raise(List<FieldExcess> beyond, SubjectRef from) {
        beyond.stream()
                .collect(Collectors.groupingBy(FieldExcess::connection))
                .forEach((connection, there) -> findings.raise(
                        there.stream().map(UnapprovedFindings::raised).toList(), place(connection, there), from));
    }

    private static Raised.Place place(ConnectionId connection, List<FieldExcess> there) {
        return new Raised.Place(connection, there.getFirst().connectionName());
    }

    /** What was found of others than these is put right. */
    private void end(Map<UUID, FindingStore.Known> found, List<FieldExcess> beyond) {
        beyond.forEach(each -> found.remove(each.integration().value()));
        found.values()
                .forEach(known -> findings.close(
                        known, CloseReason.FIXED, "It reaches no field any more that is not approved for it."));
    }

    private static Raised raised(FieldExcess each) {
        boolean acts = each.fields().stream().anyMatch(f -> f.can().stream().anyMatch(FindingRules::acts));
        boolean personal = each.fields().stream().anyMatch(f -> FindingRules.personal(f.dataClass()));
        String named = each.fields().stream()
                .limit(NAMED)
                .map(field -> field.assetName() + ": " + field.name())
                .collect(Collectors.joining(", "));
        return Raised.of(
                        FindingKind.NOT_APPROVED_FIELDS,
                        FindingRules.unasked(acts, personal),
                        each.integration().subject(),
                        each.name())
                .with("fields", named)
                .with("more", String.valueOf(Math.max(0, each.fields().size() - NAMED)));
    }
}
