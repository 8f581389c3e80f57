package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What has to hold of a record.
 *
 * @param at the value looked at
 * @param among the values that it has to be one of, or none of; empty: any
 * @param wanted whether it has to be one of them
 */
public record Condition(Reference at, List<String> among, boolean wanted) {

    /** Those of an object that may have some under {@code where}. */
    public static List<Condition> all(YamlNode owner) {
        return owner.each("where").map(Condition::of).toList();
    }

    private static Condition of(YamlNode node) {
        Reference at = Reference.of(node.needed("at"));
        Optional<String> equal = node.text("equals");
        if (equal.isPresent()) {
            return new Condition(at, List.of(equal.get()), true);
        }
        List<String> none = node.texts("not");
        return none.isEmpty()
                ? new Condition(
                        at,
                        node.texts("in"),
                        node.text("exists").map(Boolean::valueOf).orElse(true))
                : new Condition(at, none, false);
    }

    /** Whether all of them hold. */
    public static boolean hold(List<Condition> conditions, Item item) {
        return conditions.stream().allMatch(each -> each.holds(item));
    }

    private boolean holds(Item item) {
        if (among.isEmpty()) {
            return item.at(at).isPresent() == wanted;
        }
        return item.text(at).filter(among::contains).isPresent() == wanted;
    }
}
