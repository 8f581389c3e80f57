package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.Observation;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a record means. */
public interface Fact {

    /** The names under which a row says what it concludes, and how each is read. */
    Map<String, Function<YamlNode, Fact>> SORTS = Map.of(
            "principal", PrincipalFact::of,
            "grant", GrantFact::of,
            "use", EventFacts::use,
            "approval", EventFacts::approval,
            "monitoring", EventFacts::monitoring);

    /** The observations that this record stands for. */
    Stream<Observation> of(Item item);

    /** The templates of a list that may be left out. */
    static List<Template> templates(YamlNode owner, String name) {
        return owner.texts(name).stream().map(Template::of).toList();
    }
}
