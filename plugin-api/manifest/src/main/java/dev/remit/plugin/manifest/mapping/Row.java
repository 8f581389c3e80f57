package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is concluded from the records of one request, for one question.
 *
 * @param question the answer it is part of
 * @param from the request
 * @param each a list inside the record whose values are read instead
 * @param where what has to hold
 * @param fact what it means
 */
public record Row(Question question, String from, Optional<Reference> each, List<Condition> where, Fact fact) {

    /** Reads one that keeps to the schema. */
    public static Row of(Question question, YamlNode node) {
        String sort = Fact.SORTS.keySet().stream()
                .filter(node.members()::containsKey)
                .findFirst()
                .orElseThrow();
        return new Row(
                question,
                node.needed("from"),
                node.text("each").map(Reference::of),
                Condition.all(node),
                node.at(sort).map(Fact.SORTS.get(sort)).orElseThrow());
    }

    /** What this record stands for; an inner list that must be there and is none is a failure. */
    public Stream<Observation> read(Item item) {
        Stream<Item> items = each.map(reference -> item.at(reference))
                .map(inside -> inside.isPresent() ? inside.items().stream().map(item::inner) : Stream.<Item>empty())
                .orElseGet(() -> Stream.of(item));
        return items.filter(one -> Condition.hold(where, one)).flatMap(fact::of);
    }
}
