package dev.remit.ui.connections;

import dev.remit.connector.ConnectionQueries;
import dev.remit.evidence.LedgerQueries;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.schedule.ScanSchedules;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.scans.Attested;
import org.springframework.stereotype.Component;

/** What pages about connections read from. */
@Component
record ConnectionReads(
        ConnectionQueries connections,
        ScanQueries scans,
        ScanSchedules schedules,
        AccessMapQueries access,
        LedgerQueries ledger,
        Attested.Source attested,
        OwnershipPanels ownership) {}
