package dev.remit.connector.marketo;

import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Signal;

/** One pass over a subscription: API-only users and their calls, smart campaigns, and webhooks by their traces. */
final class InstanceScan {

    private final MarketoInstance marketo;
    private final Answers answers;
    private final ApiUsers users;
    private final Usage usage;
    private final Webhooks webhooks;

    InstanceScan(MarketoInstance marketo, ScanContext context, ScanSink sink, Answers answers) {
        this.marketo = marketo;
        this.answers = answers;
        users = new ApiUsers(marketo, answers, context.now());
        usage = new Usage(marketo, answers);
        webhooks = new Webhooks(marketo, context, sink, answers);
    }

    void run() {
        marketo.signIn();
        answers.attempt(users::read, IDENTITIES, GRANTS, LAST_USE);
        answers.attempt(() -> usage.read(users), LAST_USE);
        answers.attempt(() -> marketo.campaigns(this::campaign), AUTOMATIONS);
        answers.attempt(webhooks::read, OUTBOUND);
        answers.attempt(usage::records, MONITORING);
        answers.limit(
                "Several services may act as the same API-only user; which do, Marketo tells nobody.", IDENTITIES);
        answers.limit(
                "Marketo tells nobody what a role allows: shown is what its name says, and nothing where that has no verb.",
                GRANTS);
        answers.limit("Calls are counted by day, for eight days.", LAST_USE);
        answers.limit("The steps of a campaign, such as calling a webhook, are not told.", AUTOMATIONS);
        answers.limit("A webhook that was not called leaves no trace, and where one leads is not told.", OUTBOUND);
        answers.limit("Marketo's own audit trail is on its pages only.", MONITORING);
        answers.end();
    }

    private void campaign(Json read) {
        String name = read.requiredText("/name");
        answers.observe(
                AUTOMATIONS,
                Principal.of("campaign:" + read.requiredText("/id"), Principal.Kind.WORKFLOW, name, read.evidence())
                        .withState(
                                read.at("/isActive").bool().orElse(false)
                                        ? Principal.State.ACTIVE
                                        : Principal.State.INACTIVE)
                        .withSignal(Signal.DISPLAY_NAME, name)
                        .withAttribute("type", read.at("/type").text().orElse(""))
                        .withAttribute("workspace", read.at("/workspace").text().orElse(""))
                        .withAttribute(
                                "can be started by the API",
                                read.at("/isRequestable").bool().orElse(false) ? "yes" : "no"));
    }
}
