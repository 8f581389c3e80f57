package dev.remit.plugin.manifest.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in a YAML file, with its place.
 *
 * @param path the way to it from the top, such as {@code requests.apps.path}
 * @param line counted from 1
 * @param sort what it is
 * @param text of a scalar as it is written; empty otherwise
 * @param items of a list
 * @param members of an object, in their order
 */
public record YamlNode(
        String path, int line, Sort sort, String text, List<YamlNode> items, Map<String, YamlNode> members) {

    /** What a value is, by JSON Schema's names for it. */
    public enum Sort {
        /** A text. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Nothing. */
        NULL,
        /** A list. */
        ARRAY,
        /** Names with values. */
        OBJECT;

        /** As JSON Schema writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The member of that name, if there is one. */
    public Optional<YamlNode> at(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text of a member that may be left out. */
    public Optional<String> text(String name) {
        return at(name).map(YamlNode::text);
    }

    /** The text of a member which the schema requires. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(path + " has no " + name));
    }

    /** The number of a member that may be left out. */
    public Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    /** The elements of a list that may be left out. */
    public Stream<YamlNode> each(String name) {
        return at(name).stream().flatMap(list -> list.items().stream());
    }

    /** The texts of a list that may be left out. */
    public List<String> texts(String name) {
        return each(name).map(YamlNode::text).toList();
    }
}
