package dev.remit.ui;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.SignIns;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the workspaces of the signed-in person. */
@Component
class CurrentWorkspace implements Workspaces {

    private final SignIns signIns;
    private final CurrentUser user;

    CurrentWorkspace(SignIns signIns, CurrentUser user) {
        this.signIns = signIns;
        this.user = user;
    }

    @Override
    public List<Choice> choices() {
        Optional<Actor> actor = user.find();
        return actor.flatMap(Actor::person).stream()
                .flatMap(person -> signIns.workspacesOf(person).stream())
                .map(w -> new Choice(
                        w.tenant().toString(),
                        w.name(),
                        actor.flatMap(Actor::tenant).equals(Optional.of(w.tenant()))))
                .toList();
    }
}
