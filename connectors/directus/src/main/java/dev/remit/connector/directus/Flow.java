package dev.remit.connector.directus;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stored sequence of steps: what starts it, what each step does, and where it sends something. */
final class Flow {

    private final Json read;
    private final List<Json> steps;

    Flow(Json read) {
        this.read = read;
        Json operations = read.at("/operations");
        steps = operations.isPresent() ? operations.items() : List.of();
    }

    String key() {
        return "flow:" + read.requiredText("/id");
    }

    Json read() {
        return read;
    }

    Principal principal() {
        Set<String> types = steps.stream().map(Flow::type).collect(Collectors.toCollection(TreeSet::new));
        String name = read.at("/name").text().orElse(key());
        return Readings.inState(Principal.of(key(), Principal.Kind.WORKFLOW, name, read.evidence()), read)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(Signal.NODE_TYPE, types)
                .withSignals(Signal.DOMAIN, hosts())
                .withAttribute("starts by", read.at("/trigger").text().orElse("unknown"))
                .withAttribute("recorded", read.at("/accountability").text().orElse("nothing"))
                .withAttribute("steps", String.join(", ", types));
    }

    /** Where its steps send something. */
    Set<String> hosts() {
        return requests()
                .flatMap(step -> Readings.host(step.at("/options/url").text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it sends something to an address that is known only when it runs. */
    boolean hasComputedAddress() {
        return requests()
                .anyMatch(step -> Readings.host(step.at("/options/url").text()).isEmpty());
    }

    boolean sends() {
        return requests().findAny().isPresent();
    }

    private Stream<Json> requests() {
        return steps.stream().filter(step -> type(step).equals("request"));
    }

    Collection<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (Json collection : Readings.list(read.at("/options/collections"))) {
            collection
                    .text()
                    .ifPresent(name -> grants.add(on(Capability.SEE, name, read)
                            .withReach(Grant.Reach.FILTERED)
                            .through(Set.of("is told when items change"))));
        }
        steps.forEach(step -> grants.addAll(of(step)));
        return Rights.merged(grants.stream());
    }

    private List<Grant> of(Json step) {
        return switch (type(step)) {
            case "item-read" -> items(step, Capability.SEE);
            case "item-create", "item-update", "item-delete" -> items(step, Capability.CHANGE);
            case "mail" ->
                List.of(Grant.of(
                                key(),
                                Capability.TRIGGER,
                                ResourceKind.MESSAGE,
                                "mail",
                                Basis.EFFECTIVE,
                                step.evidence())
                        .withSensitivity(Grant.Sensitivity.PERSONAL)
                        .withMode(Grant.Mode.APPLICATION)
                        .through(Set.of("mail")));
            case "notification" ->
                List.of(on(Capability.TRIGGER, "directus_notifications", step).through(Set.of("notification")));
            case "request" -> request(step);
            // conditions, waiting, writing to the log, code without a way out: nothing that reaches beyond the flow
            default -> List.of();
        };
    }

    private List<Grant> items(Json step, Capability capability) {
        Grant.Reach reach = step.at("/options/key").isPresent() ? Grant.Reach.FILTERED : Grant.Reach.WORKSPACE;
        return step
                .at("/options/collection")
                .text()
                .map(collection -> on(capability, collection, step)
                        .withReach(reach)
                        .through(Set.of(type(step) + " as "
                                + step.at("/options/permissions").text().orElse("$trigger"))))
                .stream()
                .toList();
    }

    private List<Grant> request(Json step) {
        Grant sent = Grant.of(
                        key(), Capability.TRIGGER, ResourceKind.OTHER, "requests", Basis.EFFECTIVE, step.evidence())
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of("request " + step.at("/options/method").text().orElse("GET")));
        return List.of(
                Readings.host(step.at("/options/url").text()).map(sent::in).orElse(sent));
    }

    private Grant on(Capability capability, String collection, Json where) {
        ResourceKind kind = Rights.kind(collection);
        return Grant.of(key(), capability, kind, collection, Basis.EFFECTIVE, where.evidence())
                .withSensitivity(Rights.sensitivity(kind))
                .withMode(Grant.Mode.APPLICATION);
    }

    /** Who made it. */
    Optional<String> maker() {
        return read.at("/user_created").text();
    }

    private static String type(Json step) {
        return step.at("/type").text().orElse("unknown");
    }
}
