package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;

import dev.remit.connector.salesforce.OwnRights.Right;
import dev.remit.plugin.Answers;
import dev.remit.plugin.Approval;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What Salesforce writes down: sign-ins for six months, changes in Setup for 180 days. Both only grow, so they are read on. */
final class Trail {

    private static final String CALLS = "event log files";
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final Pattern ABOUT_APPS =
            Pattern.compile("(?i).*(connected ?app|external ?client|oauth|remote ?access|\\bbot|agent).*");

    private final SalesforceOrg org;
    private final ScanContext context;
    private final ScanSink sink;
    private final Answers answers;
    private final Instant began;

    Trail(SalesforceOrg org, ScanContext context, ScanSink sink, Answers answers) {
        this.org = org;
        this.context = context;
        this.sink = sink;
        this.answers = answers;
        began = context.now();
    }

    /** The last sign-in of each of them. */
    void signIns(Collection<String> users, OwnRights rights) {
        Map<String, Use> last = new TreeMap<>();
        Set<String> failed = new TreeSet<>();
        org.queryFor(
                users,
                "SELECT UserId,LoginTime,SourceIp,Application,Status FROM LoginHistory WHERE UserId IN %s"
                        + since(LAST_USE, " AND LoginTime >= ") + " ORDER BY LoginTime DESC",
                signIn -> {
                    String status = signIn.at("/Status").text().orElse("without a status");
                    if (status.equals("Success")) {
                        use(signIn).ifPresent(use -> last.merge(use.key(), use, Connected::later));
                    } else {
                        failed.add(status);
                    }
                });
        last.values().forEach(use -> answers.observe(LAST_USE, use));
        if (!failed.isEmpty()) {
            answers.limit("Sign-ins that failed are not counted as use (" + String.join(", ", failed) + ").", LAST_USE);
        }
        if (!rights.has(Right.SIGN_INS)) {
            throw Right.SIGN_INS.missing("Salesforce shows the integration user no sign-ins but its own.");
        }
        mark(LAST_USE);
    }

    private static Optional<Use> use(Json signIn) {
        String user = Users.key(signIn.requiredText("/UserId"));
        return SalesforceOrg.time(signIn.at("/LoginTime"))
                .map(at -> Use.last(user, at, signIn.at("/SourceIp").text(), signIn.evidence()));
    }

    /** The newest change of each sort to each app or agent, which the trail names by its label only. */
    void changes(Map<String, String> keysByName) {
        List<String> names = new ArrayList<>(keysByName.keySet());
        names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Map<String, Approval> newest = new TreeMap<>();
        org.query(
                "SELECT Id,Action,Section,Display,CreatedById,CreatedDate FROM SetupAuditTrail"
                        + since(APPROVALS, " WHERE CreatedDate >= ") + " ORDER BY CreatedDate DESC",
                change -> named(change, names).ifPresent(name -> {
                    Approval approval = Connected.approval(
                            keysByName.getOrDefault(name, ""),
                            "setup audit trail: " + change.requiredText("/Action"),
                            change.at("/CreatedById").text(),
                            change,
                            "/CreatedDate");
                    newest.merge(approval.key(), approval, Trail::later);
                }));
        newest.values().forEach(approval -> answers.observe(APPROVALS, approval));
        mark(APPROVALS);
    }

    private static Approval later(Approval one, Approval other) {
        return one.at().orElse(Instant.MIN).isBefore(other.at().orElse(Instant.MIN)) ? other : one;
    }

    private static Optional<String> named(Json change, List<String> longestFirst) {
        String display = change.at("/Display").text().orElse("");
        String about = change.at("/Action").text().orElse("") + " "
                + change.at("/Section").text().orElse("") + " " + display;
        return ABOUT_APPS.matcher(about).matches()
                ? longestFirst.stream().filter(name -> contains(display, name)).findFirst()
                : Optional.empty();
    }

    /** As words of their own: an app named "Hub" is not meant by "HubSpot". */
    private static boolean contains(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    /** Two records cannot be switched off; the third one has to be bought. */
    void records() {
        record("SELECT Id FROM SetupAuditTrail LIMIT 1", "setup audit trail", 180);
        record("SELECT Id FROM LoginHistory LIMIT 1", "login history", 182);
        answers.attempt(this::calls, MONITORING);
    }

    private void calls() {
        List<Json> days = new ArrayList<>();
        try {
            org.query("SELECT Id,EventType,LogDate FROM EventLogFile WHERE EventType = 'RestApi' LIMIT 1", days::add);
        } catch (ConnectorException refused) {
            if (refused.failure() != ConnectorException.Failure.PLAN_GATED) {
                throw refused;
            }
            refused.response()
                    .map(response -> response.json().evidence())
                    .ifPresent(evidence ->
                            answers.observe(MONITORING, Monitoring.of(CALLS, Monitoring.State.OFF, evidence)));
            answers.limit(refused.getMessage(), MONITORING);
            return;
        }
        days.forEach(day -> answers.observe(MONITORING, Monitoring.of(CALLS, Monitoring.State.ON, day.evidence())));
        if (days.isEmpty()) {
            answers.limit(
                    "No calls of the API are written down in event log files, or none were made lately; that record"
                            + " needs Event Monitoring.",
                    MONITORING);
        }
    }

    private void record(String soql, String name, long days) {
        answers.attempt(
                () -> org.query(
                        soql,
                        row -> answers.observe(
                                MONITORING,
                                Monitoring.of(name, Monitoring.State.ON, row.evidence())
                                        .keptFor(Duration.ofDays(days)))),
                MONITORING);
    }

    /** A day early, so that two clocks that differ lose nothing. */
    private String since(Question question, String condition) {
        try {
            return context.watermark(question)
                    .map(Instant::parse)
                    .map(at -> condition + at.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS))
                    .orElse("");
        } catch (DateTimeException notOurs) {
            return "";
        }
    }

    private void mark(Question question) {
        if (answers.asked(question)) {
            sink.watermark(question, began.toString());
        }
    }
}
