package dev.remit.identity;

import java.util.UUID;

/** Identifies a person, the same one in every workspace. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
