package dev.remit.connector.directus;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One pass over a project: what we may see, extensions, AI, who holds which policy, people with their tokens, flows, the record. */
final class ProjectScan {

    private static final String RUNS =
            "{\"_and\":[{\"collection\":{\"_eq\":\"directus_flows\"}},{\"action\":{\"_eq\":\"run\"}}]}";

    private final DirectusProject project;
    private final ScanContext context;
    private final Answers answers;
    private final Policies policies = new Policies();
    private final People people;
    private final Assistants assistants;
    private final Set<String> flows = new HashSet<>();

    ProjectScan(DirectusProject project, ScanContext context, ScanSink sink) {
        this.project = project;
        this.context = context;
        answers = Answers.of(context, sink);
        people = new People(project, context, answers, policies);
        assistants = new Assistants(project, answers);
    }

    void run() {
        Reach reach = new Reach(project.reach());
        part(reach, List.of("directus_extensions"), this::extensions, INTEGRATIONS, GRANTS);
        part(
                reach,
                List.of("directus_settings"),
                assistants::run,
                NATIVE_AI,
                OUTBOUND,
                GRANTS,
                INTEGRATIONS,
                CREDENTIALS,
                APPROVALS);
        answers.attempt(assistants::clients, INTEGRATIONS, CREDENTIALS, APPROVALS, GRANTS);
        part(
                reach,
                List.of("directus_policies", "directus_roles", "directus_access", "directus_permissions"),
                () -> policies.read(project),
                IDENTITIES,
                GRANTS,
                FIELD_ACCESS);
        part(reach, List.of("directus_users"), people::holders, CREDENTIALS, GRANTS, FIELD_ACCESS, LAST_USE, APPROVALS);
        part(reach, List.of("directus_activity"), people::agents, CREDENTIALS, LAST_USE);
        part(
                reach,
                List.of("directus_users"),
                people::run,
                IDENTITIES,
                CREDENTIALS,
                GRANTS,
                FIELD_ACCESS,
                LAST_USE,
                APPROVALS);
        part(reach, List.of("directus_activity"), people::makers, APPROVALS);
        part(
                reach,
                List.of("directus_flows", "directus_operations"),
                () -> project.flows(page -> page.forEach(this::flow)),
                AUTOMATIONS,
                OUTBOUND,
                GRANTS,
                LAST_USE,
                APPROVALS);
        part(reach, List.of("directus_activity"), this::runs, LAST_USE);
        part(reach, List.of("directus_activity"), this::record, MONITORING);
        limits();
        answers.end();
    }

    private void limits() {
        answers.limit(
                "Directus notes sign-ins, changes and recorded runs of flows; reading with a static token leaves no trace.",
                LAST_USE);
        answers.limit(
                "Who made an account or an MCP client is known as far back as Directus keeps activity.", APPROVALS);
        answers.limit("What people agreed to when an MCP client asked them is not shown.", GRANTS);
        answers.limit(
                "Each collection can be left out of the record, and how long it is kept is set outside Directus.",
                MONITORING);
        answers.limit("Where extensions and single sign-on send data is not shown.", OUTBOUND);
    }

    /** A part that needs to read these collections; what a rule leaves out there is a gap. */
    private void part(Reach reach, List<String> collections, Runnable part, Question... touched) {
        answers.attempt(
                () -> {
                    collections.forEach(reach::need);
                    collections.stream()
                            .filter(reach::narrowed)
                            .forEach(each -> answers.gap(
                                    "A rule of the token's policy leaves out some of " + each + ".", touched));
                    part.run();
                },
                touched);
    }

    private void extensions() {
        for (Json read : project.extensions()) {
            Principal extension = Readings.extension(read);
            answers.observe(INTEGRATIONS, extension);
            Readings.ofCode(extension, read).forEach(grant -> answers.observe(GRANTS, grant));
        }
    }

    private void flow(Json read) {
        context.stopIfCancelled();
        Flow flow = new Flow(read);
        flows.add(flow.key());
        answers.observe(AUTOMATIONS, flow.principal());
        flow.grants().forEach(grant -> answers.observe(GRANTS, grant));
        flow.maker()
                .ifPresent(user -> answers.observe(
                        APPROVALS, Readings.approval(flow.key(), "flow created", flow.maker(), read, "/date_created")));
        if (flow.sends()) {
            answers.observe(OUTBOUND, flow.principal());
        }
        if (flow.hasComputedAddress()) {
            answers.limit("Some steps of flows send to an address that is computed when they run.", OUTBOUND, GRANTS);
        }
    }

    /** When each flow ran last, of those whose runs are recorded. */
    private void runs() {
        for (Json run : project.newest("item", RUNS)) {
            String key = "flow:" + run.requiredText("/item");
            if (flows.contains(key)) {
                answers.observe(LAST_USE, People.use(key, run, "/max/timestamp"));
            }
        }
    }

    private void record() {
        List<Json> last = project.lastEntry();
        if (last.isEmpty()) {
            answers.gap("Directus's activity is empty: either it is not kept, or nothing was ever done.", MONITORING);
            return;
        }
        answers.observe(
                MONITORING,
                Monitoring.of("activity", Monitoring.State.ON, last.getFirst().evidence()));
    }
}
