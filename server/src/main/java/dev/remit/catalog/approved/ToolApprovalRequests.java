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
                Fact.of("tool", "Tool", approval.toolName()),
                new Fact("functions", "For", functions),
                new Fact(
                        "data",
                        "On which data",
                        Stream.concat(
                                        sorted(scope.classes().stream().map(DataClass::code)).stream(),
                                        sorted(assets.stream().map(DataAsset::name)).stream())
                                .toList()),
                new Fact("can", "May", verbs(scope)),
                new Fact(
                        "systems",
                        "Where",
                        scope.systems().isEmpty() ? List.of("in any system") : sorted(scope.systems().stream())),
                Fact.of("conditions", "Conditions", terms.conditions().isEmpty() ? "none" : terms.conditions()),
                Fact.of("evidence", "What it rests on", terms.evidence()),
                Fact.of("from", "From", terms.from().toString()),
                Fact.of("until", "Until", terms.until().toString()));
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
