package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.asset.FieldExcess;
import dev.remit.scan.asset.FieldReachChanged;
import dev.remit.scan.asset.FieldReaches;
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

/** AI that reaches fields of data it is not approved for, as scans see it and as people say what may be given to AI. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FieldFindings {

    private static final int NAMED = 5;

    private final FieldReaches reaches;
    private final FindingStore store;
    private final FindingRaising findings;

    FieldFindings(FieldReaches reaches, FindingStore store, FindingRaising findings) {
        this.reaches = reaches;
        this.store = store;
        this.findings = findings;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        List<FieldExcess> beyond = reaches.at(scan.connection());
        raise(beyond, new SubjectRef(SubjectKind.SCAN, scan.scan().value()));
        end(store.unresolved(FindingKind.NOT_APPROVED_FIELDS, Optional.of(scan.connection()), Set.of()), beyond);
    }

    @EventListener
    void onChanged(FieldReachChanged changed) {
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
                        there.stream().map(FieldFindings::raised).toList(), place(connection, there), from));
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
