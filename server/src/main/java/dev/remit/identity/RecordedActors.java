package dev.remit.identity;

import dev.remit.evidence.ActorSource;
import dev.remit.evidence.RecordedActor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the ledger who acts. */
@Component
class RecordedActors implements ActorSource {

    private final CurrentUser user;

    RecordedActors(CurrentUser user) {
        this.user = user;
    }

    @Override
    public Optional<RecordedActor> actor() {
        return user.find().map(a -> new RecordedActor(a.person().map(PersonId::value), a.name()));
    }
}
