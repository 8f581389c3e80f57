package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Use;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Records that say what happened: uses, approvals, and whether such a record is kept at all. */
final class EventFacts {

    private EventFacts() {}

    static Fact use(YamlNode node) {
        Template principal = Template.of(node.needed("principal"));
        Reference at = Reference.of(node.needed("at"));
        Optional<Template> from = node.text("from").map(Template::of);
        boolean never = node.text("absent").filter("never"::equals).isPresent();
        return item -> {
            String who = principal.require(item);
            Optional<Instant> when = Moments.at(item.at(at));
            if (when.isEmpty()) {
                return never ? Stream.of(Use.never(who, item.evidence())) : Stream.empty();
            }
            return Stream.of(Use.last(who, when.get(), from.flatMap(template -> template.fill(item)), item.evidence()));
        };
    }

    static Fact approval(YamlNode node) {
        Template principal = Template.of(node.needed("principal"));
        Template mechanism = Template.of(node.needed("mechanism"));
        Optional<Template> approver = node.text("approver").map(Template::of);
        Optional<Reference> at = node.text("at").map(Reference::of);
        return item -> Stream.of(new Approval(
                principal.require(item),
                mechanism.require(item),
                approver.flatMap(template -> template.fill(item)),
                at.flatMap(reference -> Moments.at(item.at(reference))),
                item.evidence()));
    }

    static Fact monitoring(YamlNode node) {
        Template log = Template.of(node.needed("record"));
        Monitoring.State state = Choice.word(node.needed("state"), Monitoring.State.class);
        Optional<Duration> kept = node.number("kept-days").map(Duration::ofDays);
        return item -> {
            Monitoring monitoring = Monitoring.of(log.require(item), state, item.evidence());
            return Stream.of(kept.map(monitoring::keptFor).orElse(monitoring));
        };
    }
}
