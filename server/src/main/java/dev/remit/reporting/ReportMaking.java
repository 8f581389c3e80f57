package dev.remit.reporting;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.PersonId;
import dev.remit.reporting.gathering.Gathered;
import dev.remit.reporting.gathering.Gathering;
import dev.remit.reports.ReportRenderer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one report: taken, gathered, rendered, stored, each in a transaction of its own so that it can be watched. */
@Component
class ReportMaking {

    private final ReportRows rows;
    private final Gathering gathering;
    private final ReportRenderer renderer;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Terms terms;

    /** When, for how long, and who hears of it. */
    @Component("reportTerms")
    static final class Terms {
        private final Clock clock;
        private final Duration keep;
        private final ApplicationEventPublisher events;

        Terms(Clock clock, @Value("${remit.reports.keep:400d}") Duration keep, ApplicationEventPublisher events) {
            this.clock = clock;
            this.keep = keep;
            this.events = events;
        }
    }

    ReportMaking(
            ReportRows rows,
            Gathering gathering,
            ReportRenderer renderer,
            TransactionTemplate transaction,
            Ledger ledger,
            Terms terms) {
        this.rows = rows;
        this.gathering = gathering;
        this.renderer = renderer;
        this.transaction = transaction;
        this.ledger = ledger;
        this.terms = terms;
    }

    /** Whose report it is; empty if somebody else took it or it was cancelled. */
    Optional<PersonId> take(ReportId id, String node) {
        return in(() -> rows.claim(id, node).map(r -> r.request().by()));
    }

    boolean alive(ReportId id, String node) {
        return in(() -> rows.progress(id, node, 0));
    }

    void make(ReportId id, String node) {
        IssuedReport report = in(() -> rows.find(id).orElseThrow());
        WatchedProgress progress =
                new WatchedProgress(terms.clock, percent -> in(() -> rows.progress(id, node, percent)));
        byte[] bytes =
                switch (gathering.gather(report.kind(), report.days(), report.filter())) {
                    case Gathered.ToRender(var gathered) ->
                        renderer.render(gathered, report.kind().format(), progress);
                    case Gathered.Written(var written) -> written;
                };
        store(report, node, bytes);
    }

    private void store(IssuedReport report, String node, byte[] bytes) {
        Instant now = terms.clock.instant();
        IssuedReport.Document document = new IssuedReport.Document(
                report.kind().fileName() + "-" + gathering.today(now) + "."
                        + report.kind().format().extension(),
                bytes.length,
                sha256(bytes),
                now.plus(terms.keep));
        boolean stored = in(() -> {
            if (!rows.ready(report.id(), node, document, bytes)) {
                return false;
            }
            ledger.append(Act.of("report.issued", report.id().subject())
                    .with("kind", report.kind().code())
                    .with("file", document.fileName())
                    .with("sha256", document.sha256()));
            terms.events.publishEvent(new ReportIssued(report.id(), report.kind()));
            return true;
        });
        if (!stored) {
            throw new CancellationException("The report was stopped before it was stored.");
        }
    }

    /** The rendering was stopped: by a person, and then nothing happens here, or because this node goes down. */
    boolean giveBack(ReportId id, String node) {
        return in(() -> {
            rows.requeue(id, node);
            return true;
        });
    }

    boolean fail(ReportId id, String node, String reason) {
        return in(() -> {
            boolean failed = rows.failed(id, node, reason);
            if (failed) {
                ledger.append(Act.of("report.failed", id.subject()).with("failure", reason));
            }
            return failed;
        });
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
