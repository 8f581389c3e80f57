package dev.remit.inventory.questions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids among values that may be anything. */
public final class Uuids {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    public static List<UUID> in(Collection<String> values) {
        return values.stream()
                .filter(v -> UUID_TEXT.matcher(v).matches())
                .map(UUID::fromString)
                .toList();
    }
}
