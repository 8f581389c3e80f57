package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of our words: always the same, or by a value of the record.
 *
 * @param at the value looked at; empty: always {@code otherwise}
 * @param cases the system's values, and what they mean
 * @param otherwise what every other value means
 */
record Choice<E extends Enum<E>>(Optional<Reference> at, Map<String, E> cases, E otherwise) {

    static <E extends Enum<E>> Choice<E> of(Optional<YamlNode> node, Class<E> type, E unsaid) {
        if (node.isEmpty()) {
            return new Choice<>(Optional.empty(), Map.of(), unsaid);
        }
        YamlNode said = node.get();
        if (said.sort() != YamlNode.Sort.OBJECT) {
            return new Choice<>(Optional.empty(), Map.of(), word(said.text(), type));
        }
        Map<String, E> cases = new HashMap<>();
        said.at("cases").ifPresent(each -> each.members()
                .forEach((value, meaning) -> cases.put(value, word(meaning.text(), type))));
        E otherwise = said.text("otherwise").map(text -> word(text, type)).orElse(unsaid);
        return new Choice<>(Optional.of(Reference.of(said.needed("at"))), Map.copyOf(cases), otherwise);
    }

    /** Our enums' constants are written in lower case and with hyphens. */
    static <E extends Enum<E>> E word(String written, Class<E> type) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    E of(Item item) {
        return at.flatMap(item::text)
                .map(value -> cases.getOrDefault(value, otherwise))
                .orElse(otherwise);
    }

    /** A value that none of the cases names, by its name: what we do not understand is shown as it is. */
    Optional<Map.Entry<String, String>> unknown(Item item) {
        return at.flatMap(reference -> item.text(reference)
                .filter(value -> !cases.containsKey(value))
                .map(value -> Map.entry(name(reference), value)));
    }

    private static String name(Reference reference) {
        return reference
                .pointer()
                .substring(reference.pointer().lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT);
    }
}
