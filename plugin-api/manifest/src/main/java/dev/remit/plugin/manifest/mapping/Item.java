package dev.remit.plugin.manifest.mapping;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.util.Optional;

/**
 * A record of the system.
 *
 * @param value as it came
 * @param outer the record it was found in, or for which it was asked
 * @param config what the person entered
 */
public record Item(Json value, Optional<Item> outer, ConnectorConfig config) {

    /** The value there; absent if there is none. */
    public Json at(Reference reference) {
        Item item = this;
        for (int up = 0; up < reference.up(); up++) {
            item = item.outer.orElseThrow(
                    () -> new IllegalStateException("The manifest's rules let '^' too many pass"));
        }
        return item.value.at(reference.pointer());
    }

    /** The text, whole number or truth value there, as text; what is empty counts as absent. */
    public Optional<String> text(Reference reference) {
        return text(at(reference));
    }

    /** A text, whole number or truth value as text; what is empty counts as absent. */
    public static Optional<String> text(Json value) {
        return value.text()
                .or(() -> value.integer().map(String::valueOf))
                .or(() -> value.bool().map(String::valueOf))
                .filter(text -> !text.isBlank());
    }

    /** A value inside this record, as a record of its own. */
    public Item inner(Json inside) {
        return new Item(inside, Optional.of(this), config);
    }

    /** Where it was read. */
    public Evidence evidence() {
        return value.evidence();
    }
}
