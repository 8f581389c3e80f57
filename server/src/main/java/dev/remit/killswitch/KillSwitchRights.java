package dev.remit.killswitch;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Who may stop a thing and let it go on: the roles that may stop anything, and the one who is accountable for this. */
@Component
class KillSwitchRights {

    private final CurrentUser user;
    private final OwnershipQueries ownership;

    KillSwitchRights(CurrentUser user, OwnershipQueries ownership) {
        this.user = user;
        this.ownership = ownership;
    }

    boolean may(SubjectRef subject) {
        return user.may(Permission.KILL_SWITCH_USE)
                || user.find()
                        .flatMap(Actor::person)
                        .filter(person -> ownership
                                .of(subject)
                                .accountable()
                                .filter(person::equals)
                                .isPresent())
                        .isPresent();
    }

    void require(SubjectRef subject) {
        if (!may(subject)) {
            throw KillSwitchRefusal.NOT_YOURS.because();
        }
    }
}
