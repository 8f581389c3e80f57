package dev.remit.ui.prompts;

import dev.remit.approval.ApprovalQueries;
import dev.remit.catalog.CatalogQueries;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.prompt.PromptDrafts;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptProposals;
import dev.remit.prompt.PromptPublication;
import dev.remit.prompt.PromptQueries;
import dev.remit.prompt.exchange.PromptExport;
import dev.remit.prompt.exchange.PromptImport;
import dev.remit.prompt.use.PromptUseQueries;
import dev.remit.prompt.use.PromptUses;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.navigation.Address;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of prompts read from and do. */
@Component
record PromptDesk(PromptQueries queries, Acts acts, Uses uses, CatalogQueries catalog, LedgerQueries ledger, Who who) {

    /** What can be done with a prompt. */
    @Component
    record Acts(
            PromptDrafts drafts,
            PromptProposals proposals,
            PromptPublication publication,
            PromptExport exports,
            PromptImport imports) {}

    /** What works with a prompt. */
    @Component
    record Uses(PromptUseQueries queries, PromptUses service) {}

    /** Who decided what, and where. */
    @Component("promptDecisions")
    record Decisions(ApprovalQueries approvals, DecisionHistory history) {}

    /** Who acts, and who stands for what. */
    @Component
    record Who(People people, OwnershipQueries ownership, CurrentUser user, Decisions decisions) {}

    CurrentUser user() {
        return who.user();
    }

    boolean writes() {
        return user().may(Permission.PROMPT_WRITE);
    }

    boolean publishes() {
        return user().may(Permission.PROMPT_PUBLISH);
    }

    /** Where what waits is decided on. */
    Optional<Address> review(PromptId id) {
        return who.decisions().approvals().history(id.ref()).stream()
                .findFirst()
                .map(approval -> DecisionsNavigation.review(approval.id()));
    }

    String name(PersonId person) {
        return who.people().find(person).map(Person::name).orElse("");
    }
}
