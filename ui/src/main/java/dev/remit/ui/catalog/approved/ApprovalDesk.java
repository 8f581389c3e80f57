package dev.remit.ui.catalog.approved;

import dev.remit.approval.ApprovalQueries;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalQueries;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.connector.ConnectionQueries;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.Section;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of approvals of tools read from and do. */
@Component("toolApprovalDesk")
record ApprovalDesk(ToolApprovalQueries queries, ToolApprovalService service, CatalogQueries catalog, Around around) {

    /** Who looks, what was done, and which systems there are. */
    @Component("toolApprovalAround")
    record Around(
            LedgerQueries ledger,
            People people,
            CurrentUser user,
            ConnectionQueries connections,
            ApprovalQueries approvals,
            DecisionHistory history) {}

    String name(PersonId person) {
        return around.people().find(person).map(Person::name).orElseGet(() -> Words.text("catalogue.somebody-gone"));
    }

    Optional<AiTool> tool(UUID id) {
        return catalog.toolsById(List.of(id)).values().stream().findFirst();
    }

    boolean asks() {
        return Stream.of(Permission.CATALOG_MANAGE, Permission.USE_CASE_REQUEST, Permission.USE_CASE_MANAGE)
                .anyMatch(around.user()::may);
    }

    boolean decides() {
        return around.user().may(Permission.APPROVAL_DECIDE);
    }

    /** The steps of its workflow; empty for whoever may not see decisions. */
    Optional<Section> decisions(ToolApprovalId id, Ages ages) {
        return around.user().may(Permission.APPROVAL_READ)
                ? Optional.of(around.history().of(id.subject(), ages))
                : Optional.empty();
    }

    /** Where it is decided on; empty if nobody was asked in steps, or for whoever does not decide. */
    Optional<Address> review(ToolApprovalId id) {
        return decides()
                ? around.approvals().history(id.subject()).stream()
                        .findFirst()
                        .map(approval -> DecisionsNavigation.review(approval.id()))
                : Optional.empty();
    }

    /** The systems that can be named, by the key of their connector; none for whoever may not know which there are. */
    Map<String, String> systems() {
        Map<String, String> systems = new LinkedHashMap<>();
        if (around.user().may(Permission.CONNECTION_READ)) {
            for (ConnectorDescriptor connector : around.connections().connectors()) {
                systems.put(connector.id(), connector.name());
            }
        }
        return systems;
    }
}
