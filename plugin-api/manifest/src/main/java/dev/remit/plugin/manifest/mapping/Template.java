package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A text with values in braces: <code>{/pointer}</code> of a record, <code>{^/pointer}</code> of the one around it, <code>{field}</code> of the form. */
public record Template(List<Part> parts) {

    /** A piece of a template. */
    public sealed interface Part {}

    /** Stands as it is. */
    public record Words(String text) implements Part {}

    /** A value of a record. */
    public record Value(Reference reference) implements Part {}

    /** What the person entered. */
    public record Setting(String field) implements Part {}

    /**
     * Takes a written template apart.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Template of(String written) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < written.length()) {
            int open = written.indexOf('{', from);
            int end = open < 0 ? written.length() : open;
            if (written.substring(from, end).indexOf('}') >= 0) {
                throw new IllegalArgumentException("A '}' has no '{' before it.");
            }
            if (end > from) {
                parts.add(new Words(written.substring(from, end)));
            }
            if (open < 0) {
                break;
            }
            int close = written.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("A '{' is never closed.");
            }
            parts.add(part(written.substring(open + 1, close)));
            from = close + 1;
        }
        return new Template(List.copyOf(parts));
    }

    private static Part part(String inside) {
        if (inside.matches("\\^*(/[^{}]*)?")) {
            return new Value(Reference.of(inside));
        }
        if (inside.matches("[a-z][A-Za-z0-9]*")) {
            return new Setting(inside);
        }
        throw new IllegalArgumentException("'{" + inside + "}' is neither a pointer nor a field of the form.");
    }

    /** What it begins with before the first value. */
    public String beginning() {
        return !parts.isEmpty() && parts.getFirst() instanceof Words words ? words.text() : "";
    }

    /** The text with the form's values in it; empty if one of them was left blank. */
    public Optional<String> fill(ConnectorConfig config) {
        return fill(part -> switch (part) {
            case Words words -> Optional.of(words.text());
            case Setting setting -> config.text(setting.field());
            case Value value -> throw new IllegalStateException("There is no record here: " + value);
        });
    }

    /** The text with the record's values in it; empty if one of them is absent. */
    public Optional<String> fill(Item item) {
        return fill(part -> switch (part) {
            case Words words -> Optional.of(words.text());
            case Setting setting -> item.config().text(setting.field());
            case Value value -> item.text(value.reference());
        });
    }

    /** For what cannot do without, such as an identity. */
    public String require(Item item) {
        return fill(item)
                .orElseThrow(
                        () -> new ConnectorException(
                                Failure.MALFORMED,
                                "A record in the answer to " + item.evidence().request()
                                        + " lacks what it is known by; the system's version may be one this connector does not know."));
    }

    /** Every text of the list it leads to; of anything else the one text. */
    public List<String> all(Item item) {
        if (parts.size() == 1 && parts.getFirst() instanceof Value value) {
            Json found = item.at(value.reference());
            if (found.isPresent() && Item.text(found).isEmpty() && found.text().isEmpty()) {
                return found.items().stream()
                        .flatMap(each -> Item.text(each).stream())
                        .toList();
            }
        }
        return fill(item).stream().toList();
    }

    private Optional<String> fill(Function<Part, Optional<String>> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Optional<String> value = values.apply(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(value.get());
        }
        return Optional.of(text.toString());
    }
}
