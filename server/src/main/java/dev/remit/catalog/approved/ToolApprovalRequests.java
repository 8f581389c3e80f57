package dev.remit.catalog.approved;

import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.Snapshot;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.approval.plan.RequestFact;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What reviewers of an approval of a tool are shown, and what conditions of its workflow may ask. */
@Component
record ToolApprovalRequests(CatalogQueries catalog) {

    /** Codes in snapshots; never change one. */
    private static final String ANY_SYSTEM = "any-system";

    private static final String NONE = "none";

    ApprovalRequest of(ToolApproval approval) {
        ApprovedScope scope = approval.scope();
        Collection<DataAsset> assets = catalog.dataAssetsById(scope.assets()).values();
        return new ApprovalRequest(
                approval.id().subject(),
                new SubjectRef(SubjectKind.AI_TOOL, approval.tool()),
                approval.requester(),
                Set.of(),
                facts(approval, classes(scope, assets)),
                snapshot(approval, assets));
    }

    private static Snapshot snapshot(ToolApproval approval, Collection<DataAsset> assets) {
        ApprovedScope scope = approval.scope();
        ToolApproval.Terms terms = approval.terms();
        List<String> functions = sorted(scope.functions().stream());
        List<Fact> facts = List.of(
                Fact.coded("tool", List.of(approval.toolName())),
                Fact.coded("functions", functions),
                Fact.coded(
                        "data",
                        Stream.concat(
                                        sorted(scope.classes().stream().map(DataClass::code)).stream(),
                                        sorted(assets.stream().map(DataAsset::name)).stream())
                                .toList()),
                Fact.coded("can", verbs(scope)),
                Fact.coded(
                        "systems", scope.systems().isEmpty() ? List.of(ANY_SYSTEM) : sorted(scope.systems().stream())),
                Fact.coded("conditions", List.of(terms.conditions().isEmpty() ? NONE : terms.conditions())),
                Fact.coded("evidence", List.of(terms.evidence())),
                Fact.coded("from", List.of(terms.from().toString())),
                Fact.coded("until", List.of(terms.until().toString())));
        return new Snapshot(
                approval.toolName() + ": " + String.join(", ", functions),
                String.valueOf(approval.version()),
                WorkflowScope.NO_TIER,
                "",
                facts,
                List.of(),
                List.of());
    }

    private static PolicyFacts facts(ToolApproval approval, Set<DataClass> classes) {
        ApprovedScope scope = approval.scope();
        ToolApproval.Terms terms = approval.terms();
        PolicyFacts facts = PolicyFacts.none()
                .with(RequestFact.FUNCTIONS, sorted(scope.functions().stream()))
                .with(RequestFact.CAN, verbs(scope))
                .with(RequestFact.SYSTEMS, sorted(scope.systems().stream()))
                .with(RequestFact.DAYS, ChronoUnit.DAYS.between(terms.from(), terms.until()) + 1);
        return classes.contains(DataClass.UNKNOWN)
                ? facts
                : facts.with(RequestFact.DATA, sorted(classes.stream().map(DataClass::code)));
    }

    private static Set<DataClass> classes(ApprovedScope scope, Collection<DataAsset> assets) {
        return Stream.concat(scope.classes().stream(), assets.stream().map(DataAsset::dataClass))
                .collect(Collectors.toSet());
    }

    private static List<String> verbs(ApprovedScope scope) {
        return scope.capabilities().stream()
                .sorted()
                .map(can -> can.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> sorted(Stream<String> words) {
        return words.sorted().toList();
    }
}
