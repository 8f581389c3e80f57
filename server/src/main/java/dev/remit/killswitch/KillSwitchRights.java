package dev.remit.killswitch;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRights;
import dev.remit.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Who may stop a thing and let it go on: the roles that may stop anything, and the one who is accountable for this. */
@Component
class KillSwitchRights {

    private final CurrentUser user;
    private final OwnershipQueries ownership;
    private final DecisionRights rights;

    KillSwitchRights(CurrentUser user, OwnershipQueries ownership, DecisionRights rights) {
        this.user = user;
        this.ownership = ownership;
        this.rights = rights;
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

    /** Who decides that it goes on is a matter of the decision rights. */
    void requireToLift(SubjectRef subject) {
        rights.require(DecisionKind.LIFT_STOP, subject);
    }
}
