package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Approval;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who made and changed workflows, as the audit log of an Enterprise account tells. It only grows, so only what is new is read. */
final class AuditLog {

    private static final Duration FIRST_LOOK = Duration.ofDays(90);

    private final HubSpotAccount account;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Set<String> workflows;
    private final Map<String, Approval> newest = new HashMap<>();

    AuditLog(HubSpotAccount account, ScanContext context, ScanSink sink, Answers answers, Set<String> workflows) {
        this.account = account;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        this.workflows = workflows;
    }

    void run() {
        boolean kept = answers.attempt(
                () -> answers.observe(
                        MONITORING,
                        Monitoring.of(
                                "audit log",
                                Monitoring.State.ON,
                                account.oneOfAudit().evidence())),
                MONITORING,
                APPROVALS);
        if (kept) {
            answers.attempt(this::approvals, APPROVALS);
        }
    }

    private void approvals() {
        boolean all = account.audit(since(), page -> page.forEach(this::entry));
        newest.values().forEach(approval -> answers.observe(APPROVALS, approval));
        if (all) {
            sink.watermark(APPROVALS, context.now().toString());
        } else {
            answers.gap("The audit log is long; only a part of it was read for who made workflows.", APPROVALS);
        }
    }

    /** A day early, so that two clocks that differ lose nothing. */
    private Instant since() {
        try {
            return context.watermark(APPROVALS)
                    .map(Instant::parse)
                    .map(at -> at.minus(Duration.ofDays(1)))
                    .orElseGet(() -> context.now().minus(FIRST_LOOK));
        } catch (DateTimeException notOurs) {
            return context.now().minus(FIRST_LOOK);
        }
    }

    private void entry(Json entry) {
        String about = entry.requiredText("/category") + " "
                + entry.at("/subCategory").text().orElse("");
        Optional<String> workflow = Readings.id(entry.at("/targetObjectId"))
                .filter(id -> about.contains("WORKFLOW"))
                .map(Readings::workflow)
                .filter(workflows::contains);
        workflow.ifPresent(key -> {
            Approval approval = new Approval(
                    key,
                    "workflow " + entry.requiredText("/action").toLowerCase(Locale.ROOT),
                    Optional.of(Readings.user(entry.requiredText("/actingUser/userId"))),
                    Optional.of(Readings.time(entry, "/occurredAt")),
                    entry.evidence());
            newest.merge(
                    approval.key(),
                    approval,
                    (known, next) -> next.at().orElseThrow().isAfter(known.at().orElseThrow()) ? next : known);
        });
    }
}
