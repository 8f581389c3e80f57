package dev.remit.ui.disclosures;

import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureQueries;
import dev.remit.control.disclosure.DisclosureService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.inventory.register.RegisterQueries;
import org.springframework.stereotype.Component;

/** What the pages of disclosures read from and do. */
@Component
record DisclosureDesk(
        DisclosureQueries queries,
        DisclosureService service,
        RegisterQueries register,
        LedgerQueries ledger,
        People people,
        CurrentUser user) {

    boolean writes() {
        return user.may(Permission.CONTROL_ANSWER);
    }

    /** Whether this person may be the second one. */
    boolean approves(Disclosure disclosure) {
        return user.may(Permission.CONTROL_CONFIRM) && !disclosure.author().equals(user.person());
    }
}
