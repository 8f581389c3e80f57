package dev.remit.demo;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One act of the demo's year.
 *
 * @param key names it in the journal
 * @param who acts; nobody, if it turns out that there is nothing to do
 * @param work does it and tells the id of what it made, or an empty text
 * @param speaks whether it waits for another system, so that no transaction can span it
 */
record Step(
        Instant at, String key, Function<Stage, Optional<PersonId>> who, Function<Stage, String> work, boolean speaks) {

    static Step by(Instant at, String key, String person, Function<Stage, String> work) {
        return new Step(at, key, stage -> Optional.of(stage.person(person)), work, false);
    }

    static Step speaking(Instant at, String key, String person, Function<Stage, String> work) {
        return new Step(at, key, stage -> Optional.of(stage.person(person)), work, true);
    }
}
