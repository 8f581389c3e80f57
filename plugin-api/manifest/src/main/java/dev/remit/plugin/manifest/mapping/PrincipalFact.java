package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A record that is somebody or something that can act. */
record PrincipalFact(
        Template key,
        Choice<Principal.Kind> kind,
        Template name,
        Choice<Principal.State> state,
        Optional<Template> actsAs,
        Map<Signal, Template> signals,
        Map<String, Template> attributes)
        implements Fact {

    static PrincipalFact of(YamlNode node) {
        Map<Signal, Template> signals = new EnumMap<>(Signal.class);
        node.at("signals").ifPresent(all -> all.members()
                .forEach((name, value) -> signals.put(Choice.word(name, Signal.class), Template.of(value.text()))));
        Map<String, Template> attributes = new TreeMap<>();
        node.at("attributes").ifPresent(all -> all.members()
                .forEach((name, value) -> attributes.put(name, Template.of(value.text()))));
        return new PrincipalFact(
                Template.of(node.needed("key")),
                Choice.of(node.at("kind"), Principal.Kind.class, Principal.Kind.APP),
                Template.of(node.needed("name")),
                Choice.of(node.at("state"), Principal.State.class, Principal.State.UNKNOWN),
                node.text("acts-as").map(Template::of),
                signals,
                attributes);
    }

    @Override
    public Stream<Observation> of(Item item) {
        String id = key.require(item);
        Principal principal = Principal.of(id, kind.of(item), name.fill(item).orElse(id), item.evidence())
                .withState(state.of(item));
        principal = actsAs.flatMap(template -> template.fill(item))
                .map(principal::actingAs)
                .orElse(principal);
        for (Map.Entry<Signal, Template> each : signals.entrySet()) {
            principal = principal.withSignals(
                    each.getKey(), values(each.getKey(), each.getValue().all(item)));
        }
        for (Map.Entry<String, Template> each : attributes.entrySet()) {
            List<String> texts = each.getValue().all(item);
            principal = texts.isEmpty() ? principal : principal.withAttribute(each.getKey(), String.join(", ", texts));
        }
        for (Choice<?> choice : List.of(kind, state)) {
            Optional<Map.Entry<String, String>> raw = choice.unknown(item);
            if (raw.isPresent()) {
                principal =
                        principal.withAttribute(raw.get().getKey(), raw.get().getValue());
            }
        }
        return Stream.of(principal);
    }

    private static List<String> values(Signal signal, List<String> given) {
        return signal == Signal.DOMAIN
                ? given.stream().flatMap(each -> Hosts.of(each).stream()).toList()
                : given;
    }
}
