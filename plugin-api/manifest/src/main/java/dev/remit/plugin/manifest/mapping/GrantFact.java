package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record that says what somebody may do. */
record GrantFact(
        Template principal,
        List<Capability> capabilities,
        ResourceKind kind,
        Template resource,
        Basis basis,
        Grant.Reach reach,
        Choice<Grant.Sensitivity> sensitivity,
        Grant.Mode mode,
        List<Template> rights,
        List<Template> fields,
        Optional<Template> elsewhere)
        implements Fact {

    static GrantFact of(YamlNode node) {
        return new GrantFact(
                Template.of(node.needed("principal")),
                node.texts("capabilities").stream()
                        .map(each -> Choice.word(each, Capability.class))
                        .toList(),
                Choice.word(node.needed("kind"), ResourceKind.class),
                Template.of(node.needed("resource")),
                Choice.word(node.needed("basis"), Basis.class),
                Choice.word(node.text("reach").orElse("unknown"), Grant.Reach.class),
                Choice.of(node.at("sensitivity"), Grant.Sensitivity.class, Grant.Sensitivity.UNKNOWN),
                Choice.word(node.text("mode").orElse("unknown"), Grant.Mode.class),
                Fact.templates(node, "rights"),
                Fact.templates(node, "fields"),
                node.text("elsewhere").map(Template::of));
    }

    @Override
    public Stream<Observation> of(Item item) {
        String who = principal.require(item);
        String what = resource.require(item);
        List<String> named = texts(rights, item);
        sensitivity.unknown(item).ifPresent(raw -> named.add(raw.getKey() + "=" + raw.getValue()));
        Optional<String> host =
                elsewhere.flatMap(template -> template.fill(item)).flatMap(Hosts::of);
        return capabilities.stream().map(capability -> {
            Grant grant = Grant.of(who, capability, kind, what, basis, item.evidence())
                    .withReach(reach)
                    .withSensitivity(sensitivity.of(item))
                    .withMode(mode)
                    .through(named)
                    .onFields(texts(fields, item));
            return host.map(grant::in).orElse(grant);
        });
    }

    private static List<String> texts(List<Template> templates, Item item) {
        List<String> texts = new ArrayList<>();
        templates.forEach(each -> texts.addAll(each.all(item)));
        return texts;
    }
}
