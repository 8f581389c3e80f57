package dev.remit.evidence;

import java.util.Optional;

/** Knows who acts; implemented where people sign in. */
@FunctionalInterface
public interface ActorSource {

    Optional<RecordedActor> actor();
}
