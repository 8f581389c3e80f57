package dev.remit.ui.ledger;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways into the ledger. */
@Component
public class LedgerNavigation implements NavContribution {

    static final String PATH = "ledger";
    static final String KIND = "kind";
    static final String ACT = "act";
    static final String PERSON = "person";
    static final String DAYS = "days";

    public static Address ledger() {
        return Address.of(PATH);
    }

    /** One record: by its place once it is sealed, by its id until then. */
    public static Address record(EvidenceRecord record) {
        return Address.of(
                PATH + "/" + (record.index().isPresent() ? record.index().getAsLong() : record.id()));
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.EVIDENCE, 10, "ledger.nav", PATH, Icon.SEAL)
                .requires(Permission.EVIDENCE_READ)
                .key('l'));
    }
}
