package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One pass over an account: people, properties, our own token, workflows, what was recorded, and who wrote the newest records. */
final class AccountScan {

    private final HubSpotAccount account;
    private final HubSpotConfig config;
    private final Answers answers;
    private final Fields fields = new Fields();
    private final Apps apps;
    private final Set<String> workflows = new HashSet<>();
    private final SecurityHistory history;
    private final Flows flows;
    private final AuditLog audit;
    private final Writers writers;

    AccountScan(HubSpotAccount account, HubSpotConfig config, ScanContext context, ScanSink sink) {
        this.account = account;
        this.config = config;
        answers = Answers.of(context, sink);
        apps = new Apps(answers);
        history = new SecurityHistory(account, answers, apps, workflows);
        flows = new Flows(account, context, answers, fields, workflows);
        audit = new AuditLog(account, context, sink, answers, workflows);
        writers = new Writers(account, answers, fields, apps, config.records());
    }

    void run() {
        account.details();
        new People(account, answers).run();
        properties();
        answers.attempt(this::ours, INTEGRATIONS, CREDENTIALS, GRANTS, FIELD_ACCESS);
        flows.run();
        recorded();
        for (ObjectType type : ObjectType.values()) {
            answers.attempt(() -> writers.read(type), INTEGRATIONS, GRANTS, FIELD_ACCESS, LAST_USE);
        }
        writers.report();
        apps.report();
        answers.attempt(this::usage, MONITORING);
        limits();
        answers.end();
    }

    private void properties() {
        boolean any = false;
        for (ObjectType type : ObjectType.values()) {
            any |= answers.attempt(
                    () -> fields.usual(type, account.properties(type, "non_sensitive")),
                    INTEGRATIONS,
                    GRANTS,
                    FIELD_ACCESS,
                    LAST_USE);
            if (config.sensitive()) {
                answers.attempt(
                        () -> {
                            fields.sensitive(type, account.properties(type, "sensitive"));
                            fields.sensitive(type, account.properties(type, "highly_sensitive"));
                        },
                        GRANTS,
                        FIELD_ACCESS);
            }
        }
        if (any && !config.sensitive()) {
            answers.limit(
                    "Which properties HubSpot counts as sensitive was not read, as this connection does not ask for it.",
                    FIELD_ACCESS);
        }
    }

    private void ours() {
        Json token = account.token();
        String app = token.requiredText("/appId");
        apps.ours(app, token.evidence());
        history.ours(app, token);
        new Scopes(fields)
                .grants(Readings.app(app), Readings.texts(token.at("/scopes")), token.evidence())
                .forEach(grant -> {
                    answers.observe(GRANTS, grant);
                    if (!grant.fields().isEmpty()) {
                        answers.observe(FIELD_ACCESS, grant);
                    }
                });
    }

    private void recorded() {
        answers.attempt(history::run, INTEGRATIONS, CREDENTIALS, APPROVALS);
        answers.attempt(
                () -> answers.observe(
                        MONITORING,
                        Monitoring.of(
                                "security history",
                                Monitoring.State.ON,
                                account.oneOfSecurity().evidence())),
                MONITORING);
        audit.run();
    }

    private void usage() {
        List<Json> counted = account.usage();
        for (Json count : counted) {
            String status = count.at("/fetchStatus").text().orElse("unknown");
            if (Set.of("SUCCESS", "CACHED").contains(status)) {
                answers.observe(
                        MONITORING,
                        Monitoring.of(
                                        "requests of private apps (" + count.requiredText("/name") + ")",
                                        Monitoring.State.ON,
                                        count.evidence())
                                .keptFor(Duration.ofDays(1)));
            } else {
                answers.gap("HubSpot could not count the requests of private apps (" + status + ").", MONITORING);
            }
        }
    }

    private void limits() {
        answers.limit(
                "HubSpot tells the scopes of this connection's own token only; of other apps one sees what they wrote.",
                GRANTS);
        answers.limit("Tickets, custom objects and other records are not asked who wrote them.", GRANTS, FIELD_ACCESS);
        answers.limit(
                "HubSpot notes who wrote a value. Reading leaves no trace, and when a workflow ran is not told.",
                LAST_USE);
        answers.limit("Who made a workflow is told by the audit log only.", APPROVALS);
        answers.limit("What custom code does is not read; its addresses and packages are.", AUTOMATIONS);
    }
}
