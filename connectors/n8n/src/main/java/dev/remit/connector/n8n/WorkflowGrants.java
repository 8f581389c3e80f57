package dev.remit.connector.n8n;

import dev.remit.connector.n8n.Gaps.Gap;
import dev.remit.connector.n8n.StepTable.Address;
import dev.remit.connector.n8n.StepTable.Line;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a workflow may do, in n8n and in the systems whose keys it uses. What its steps are set to do is declared; what follows from
 * putting them together is inferred, and the grant names the reasoning.
 */
final class WorkflowGrants {

    private static final Set<String> CODE =
            Set.of("code", "function", "functionItem", "toolCode", "executeCommand", "ssh", "aiTransform");

    private final StepTable table;
    private final Workflow workflow;
    private final Gaps gaps;
    private final Map<String, Grant> grants = new TreeMap<>();
    private final Set<String> hosts = new TreeSet<>();
    private final Map<String, String> systems = new TreeMap<>();

    WorkflowGrants(StepTable table, Workflow workflow, Gaps gaps) {
        this.table = table;
        this.workflow = workflow;
        this.gaps = gaps;
        workflow.steps().forEach(this::read);
        infer();
    }

    Collection<Grant> all() {
        return grants.values();
    }

    /** The hosts it is known to call. */
    Set<String> hosts() {
        return hosts;
    }

    /** The host a stored key is for, if it is known. */
    Optional<String> hostOf(Step.Credential credential) {
        return Optional.ofNullable(systems.get(credential.key()));
    }

    private void read(Step step) {
        if (Triggers.letsIn(step)) {
            return;
        }
        if (CODE.contains(step.shortName())) {
            gaps.count(Gap.CODE);
        }
        if (step.usesCredentials() && step.credentials().isEmpty()) {
            gaps.count(Gap.CREDENTIAL);
        }
        switch (step.shortName()) {
            case "httpRequest", "toolHttpRequest", "graphql" -> request(step, "url");
            case "mcpClient", "mcpClientTool" ->
                request(step, step.parameter("endpointUrl").isPresent() ? "endpointUrl" : "sseEndpoint");
            default -> operation(step);
        }
    }

    private void operation(Step step) {
        if (!table.knows(step.type())) {
            unknown(step);
            return;
        }
        Optional<String> resource = step.parameter("resource");
        Optional<Line> line = table.line(step.type(), step.version(), resource);
        if (line.isEmpty()) {
            unknown(step);
            return;
        }
        String operation = step.parameter("operation")
                .or(() -> step.parameter("mode"))
                .or(() -> line.get().operation())
                .orElse("");
        Set<Capability> capabilities = table.capabilities(line.get(), operation);
        boolean computed =
                Step.computed(operation) || resource.filter(Step::computed).isPresent();
        if (capabilities.isEmpty() || computed) {
            gaps.count(computed ? Gap.OPERATION : Gap.WORDS);
        }
        reach(step, line.get().system());
        Set<Capability> meant = capabilities.isEmpty() ? Set.of(Capability.TRIGGER) : capabilities;
        meant.forEach(capability -> add(
                step,
                capability,
                line.get().kind(),
                line.get().object(),
                line.get().system(),
                words(step, operation)));
    }

    /** In no table: if it uses a key, it does something somewhere; if it is not n8n's, it may do anything; the rest only sorts data. */
    private void unknown(Step step) {
        if (step.usesCredentials()) {
            gaps.count(Gap.WORDS);
            String object = step.parameter("resource")
                    .filter(name -> !Step.computed(name))
                    .orElse("unknown");
            Optional<String> system = Optional.of(step.shortName());
            reach(step, system);
            add(
                    step,
                    Capability.TRIGGER,
                    ResourceKind.OTHER,
                    object,
                    system,
                    words(step, step.parameter("operation").orElse("")));
        } else if (!step.official()) {
            gaps.count(Gap.FOREIGN);
        }
    }

    private void request(Step step, String parameter) {
        Optional<URI> address = step.address(parameter);
        if (address.isEmpty()) {
            gaps.count(Gap.ADDRESS);
            return;
        }
        String host = address.get().getHost();
        String method = parameter.equals("url")
                ? step.parameter("method")
                        .or(() -> step.parameter("requestMethod"))
                        .orElse("GET")
                : "POST";
        Optional<Address> known = table.address(address.get());
        reach(step, Optional.of(host));
        StepTable.capabilities(known, method)
                .forEach(capability -> add(
                        step,
                        capability,
                        known.map(Address::kind).orElse(ResourceKind.OTHER),
                        known.map(Address::object)
                                .orElse(parameter.equals("url") ? "HTTP " + method : "tools of an MCP server"),
                        Optional.of(host),
                        Set.of(step.shortName() + " " + method)));
    }

    /** A name with a dot is a host; one without stands for a system whose address only the credential knows. */
    private void reach(Step step, Optional<String> system) {
        system.filter(host -> host.contains(".")).ifPresent(host -> {
            hosts.add(host);
            step.credentials().stream()
                    .filter(credential -> !credential.forAnySystem())
                    .forEach(credential -> systems.put(credential.key(), host));
        });
        if (system.isPresent() && step.usesCredentials()) {
            gaps.count(Gap.ELSEWHERE);
        }
    }

    private static Set<String> words(Step step, String operation) {
        String resource = step.parameter("resource").map(name -> " " + name).orElse("");
        return Set.of(step.shortName() + resource + (operation.isEmpty() ? "" : " " + operation));
    }

    private void add(
            Step step,
            Capability capability,
            ResourceKind kind,
            String object,
            Optional<String> system,
            Set<String> words) {
        Set<String> rights = new TreeSet<>(words);
        step.credentials().forEach(credential -> rights.add(credential.type()));
        if (step.tool()) {
            rights.add("ai_tool");
        }
        Grant grant = Grant.of(
                        workflow.key(),
                        capability,
                        kind,
                        object,
                        Basis.DECLARED,
                        step.node().evidence())
                .withSensitivity(sensitivity(kind))
                .withMode(mode(step))
                .through(rights)
                .onFields(capability == Capability.CHANGE ? step.fields() : Set.of());
        put(system.map(grant::in).orElse(grant));
    }

    /** A key made by signing in carries a person's rights; any other has its own. */
    private static Grant.Mode mode(Step step) {
        List<Step.Credential> credentials = step.credentials();
        if (credentials.isEmpty()) {
            return Grant.Mode.UNKNOWN;
        }
        return credentials.stream().anyMatch(credential -> credential.type().contains("OAuth"))
                ? Grant.Mode.DELEGATED
                : Grant.Mode.APPLICATION;
    }

    private void put(Grant grant) {
        grants.merge(grant.key(), grant, WorkflowGrants::both);
    }

    /** Two steps that may the same: with all rights, and with all fields unless one of them does not list its own. */
    private static Grant both(Grant one, Grant other) {
        Set<String> rights = new TreeSet<>(one.rights());
        rights.addAll(other.rights());
        Set<String> fields = new TreeSet<>();
        if (!one.fields().isEmpty() && !other.fields().isEmpty()) {
            fields.addAll(one.fields());
            fields.addAll(other.fields());
        }
        return one.through(rights)
                .onFields(fields)
                .withMode(one.mode() == other.mode() ? one.mode() : Grant.Mode.UNKNOWN);
    }

    /** What it sees of people, its models can draw conclusions from, and n8n keeps with the records of its runs. */
    private void infer() {
        Set<String> models = grants.values().stream()
                .filter(grant -> grant.capability() == Capability.INFER)
                .map(WorkflowGrants::place)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Grant> seen = grants.values().stream()
                .filter(grant -> grant.capability() == Capability.SEE)
                .filter(grant -> grant.sensitivity() == Grant.Sensitivity.PERSONAL)
                .toList();
        for (Grant each : seen) {
            String sees = "sees " + each.resource() + " in " + place(each);
            if (!models.isEmpty()) {
                Grant inference =
                        inferred(Capability.INFER, each, Set.of(sees, "calls models at " + String.join(", ", models)));
                put(each.elsewhere().map(inference::in).orElse(inference));
            }
            if (workflow.keepsRuns()) {
                put(inferred(Capability.STORE, each, Set.of(sees, "n8n keeps what went through a run")));
            }
        }
    }

    private Grant inferred(Capability capability, Grant from, Set<String> reasoning) {
        Evidence evidence = from.evidence();
        return Grant.of(workflow.key(), capability, from.kind(), from.resource(), Basis.INFERRED, evidence)
                .withSensitivity(from.sensitivity())
                .withMode(from.mode())
                .through(reasoning);
    }

    private static String place(Grant grant) {
        return grant.elsewhere().orElse("n8n");
    }

    private static Grant.Sensitivity sensitivity(ResourceKind kind) {
        return switch (kind) {
            case CONTACT, LEAD, CONSENT, SEGMENT, MESSAGE, TICKET, USER, COMMENT, FORM -> Grant.Sensitivity.PERSONAL;
            case ACCOUNT, OPPORTUNITY, CAMPAIGN, WORKFLOW, CONTENT, ORDER, EVENT, SCHEMA, MODEL ->
                Grant.Sensitivity.INTERNAL;
            default -> Grant.Sensitivity.UNKNOWN;
        };
    }
}
