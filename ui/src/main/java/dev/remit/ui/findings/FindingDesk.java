package dev.remit.ui.findings;

import dev.remit.evidence.LedgerQueries;
import dev.remit.findings.AttestationService;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.scan.access.AccessMapQueries;
import org.springframework.stereotype.Component;

/** What the page of a finding reads from and does. */
@Component
record FindingDesk(
        FindingQueries queries,
        FindingService service,
        AttestationService attestations,
        People people,
        LedgerQueries ledger,
        AccessMapQueries access,
        CurrentUser user) {}
