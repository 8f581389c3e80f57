package dev.remit.reporting.gathering;

import dev.remit.reports.Logo;
import dev.remit.reports.ReportHead;
import dev.remit.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Heads reports with the workspace's name and logo, and the ledger's last seal. */
@Component
class Heads {

    private static final Logger log = LoggerFactory.getLogger(Heads.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Heads(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of what is read from now on. */
    ReportHead now(Tenant workspace) {
        return head(workspace, clock.instant());
    }

    ReportHead head(Tenant workspace, Instant asOf) {
        return new ReportHead(
                new ReportHead.Letterhead(
                        workspace.name(), Optional.empty(), workspace.logo().flatMap(Heads::logo)),
                asOf,
                ZoneId.of(workspace.zone()),
                Locale.UK,
                ledgerHead());
    }

    private Optional<ReportHead.LedgerHead> ledgerHead() {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select size, root_hash from evidence_seal order by number desc limit 1")
                        .query((row, n) -> new ReportHead.LedgerHead(
                                row.getLong("size"), HexFormat.of().formatHex(row.getBytes("root_hash"))))
                        .optional()));
    }

    /** A logo that cannot be read is no reason to have no report. */
    private static Optional<Logo> logo(byte[] png) {
        try {
            return Optional.of(Logo.png(png));
        } catch (IllegalArgumentException unreadable) {
            log.warn("The workspace's logo is left out: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
