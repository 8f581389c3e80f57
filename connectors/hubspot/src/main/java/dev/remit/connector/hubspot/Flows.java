package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.Signal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Lists workflows and reads their steps, page by page. */
final class Flows {

    private static final Question[] TOUCHED = {AUTOMATIONS, OUTBOUND, GRANTS, FIELD_ACCESS, APPROVALS};

    private final HubSpotAccount account;
    private final ScanContext context;
    private final Answers answers;
    private final Fields fields;
    private final Set<String> workflows;
    private long done;

    Flows(HubSpotAccount account, ScanContext context, Answers answers, Fields fields, Set<String> workflows) {
        this.account = account;
        this.context = context;
        this.answers = answers;
        this.fields = fields;
        this.workflows = workflows;
    }

    void run() {
        answers.attempt(() -> account.flows(this::page), TOUCHED);
    }

    private void page(List<Json> listed) {
        if (listed.isEmpty()) {
            return;
        }
        listed.forEach(flow -> workflows.add(Workflow.key(flow)));
        Json answer = account.flowSteps(
                listed.stream().map(flow -> flow.requiredText("/id")).toList());
        HubSpotAccount.results(answer).forEach(flow -> workflow(new Workflow(flow, fields)));
        Readings.lacking(answer).ifPresent(why -> {
            answers.gap("Of the workflows, " + why, TOUCHED);
            // it is there, and what it does is not known
            Set<String> read = Set.copyOf(
                    HubSpotAccount.results(answer).stream().map(Workflow::key).toList());
            listed.stream()
                    .filter(flow -> !read.contains(Workflow.key(flow)))
                    .forEach(flow -> answers.observe(AUTOMATIONS, new Workflow(flow, fields).principal()));
        });
        done += listed.size();
        answers.progress(AUTOMATIONS, done, OptionalLong.empty());
    }

    private void workflow(Workflow workflow) {
        context.stopIfCancelled();
        Principal principal = workflow.principal();
        answers.observe(AUTOMATIONS, principal);
        for (Grant grant : workflow.grants()) {
            answers.observe(GRANTS, grant);
            if (!grant.fields().isEmpty()) {
                answers.observe(FIELD_ACCESS, grant);
            }
        }
        if (!workflow.hosts().isEmpty() || workflow.hasComputedAddress()) {
            answers.observe(OUTBOUND, principal);
        }
        workflow.secrets().forEach((name, step) -> answers.observe(OUTBOUND, secret(name, step)));
        if (workflow.hasComputedAddress()) {
            answers.limit("Some webhooks go to an address that is computed when they run.", OUTBOUND, GRANTS);
        }
        if (workflow.hasCode()) {
            answers.limit("What custom code does is not read; its addresses and packages are.", OUTBOUND, GRANTS);
        }
    }

    private static Principal secret(String name, Json step) {
        return Principal.of("secret:" + name, Principal.Kind.TOKEN, name, step.evidence())
                .withSignal(Signal.DISPLAY_NAME, name)
                .withAttribute("kept for", "steps of workflows");
    }
}
