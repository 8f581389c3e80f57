package dev.remit.plugin.manifest;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.manifest.mapping.Condition;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest's named checks; each request is sent once. */
final class Checks {

    /**
     * One of them.
     *
     * @param untold why no answer shows it; empty if the request's does
     */
    record Plan(
            String name,
            String request,
            List<Condition> where,
            Optional<Template> seen,
            Optional<String> untold,
            String remedy) {

        /** Reads one that keeps to the schema. */
        static Plan of(YamlNode node) {
            return new Plan(
                    node.needed("name"),
                    node.needed("request"),
                    Condition.all(node),
                    node.text("seen").map(Template::of),
                    node.text("untold"),
                    node.needed("remedy"));
        }
    }

    private final Manifest manifest;
    private final Reads reads;
    private final ScanContext context;
    private final Map<String, List<Item>> answered = new HashMap<>();
    private final Map<String, ConnectorException> failed = new HashMap<>();

    Checks(Manifest manifest, Reads reads, ScanContext context) {
        this.manifest = manifest;
        this.reads = reads;
        this.context = context;
    }

    List<Check> run() {
        return manifest.checks().stream().map(this::check).toList();
    }

    private Check check(Plan plan) {
        ask(plan.request());
        ConnectorException failure = failed.get(plan.request());
        if (failure != null) {
            return plan.where().isEmpty() && plan.untold().isEmpty()
                    ? Check.failed(plan.name(), failure.getMessage(), plan.remedy())
                    : Check.unknown(plan.name(), failure.getMessage(), "Repair what failed above first.");
        }
        return plan.untold()
                .map(why -> Check.unknown(plan.name(), why, plan.remedy()))
                .orElseGet(() -> shown(plan, answered.getOrDefault(plan.request(), List.of())));
    }

    private static Check shown(Plan plan, List<Item> records) {
        Optional<Item> right = records.stream()
                .filter(item -> Condition.hold(plan.where(), item))
                .findFirst();
        String seen = right.or(() -> records.stream().findFirst())
                .flatMap(item -> plan.seen().flatMap(template -> template.fill(item)))
                .orElseGet(
                        () -> records.size() + (records.size() == 1 ? " record" : " records") + " on the first page");
        return plan.where().isEmpty() || right.isPresent()
                ? Check.passed(plan.name(), seen)
                : Check.failed(plan.name(), seen, plan.remedy());
    }

    private void ask(String request) {
        if (answered.containsKey(request) || failed.containsKey(request)) {
            return;
        }
        try {
            answered.put(request, reads.firstPage(manifest.request(request), context));
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED || failure.failure() == Failure.UNDECLARED) {
                throw failure;
            }
            failed.put(request, failure);
        }
    }
}
