package dev.remit.notification.kind;

import dev.remit.approval.event.Revoked;
import dev.remit.approval.event.Voided;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A decision that somebody took, or that they had asked for, counts no longer. */
@Component
@Order(50)
class DecisionVoided implements NotificationKind {

    private final Outbox outbox;
    private final ApprovalParties parties;

    DecisionVoided(Outbox outbox, ApprovalParties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "decision-voided";
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.APPROVAL_READ);
    }

    @EventListener
    void on(Voided voided) {
        ApprovalParties.Asking asking = parties.asking(voided.approval());
        String path = Paths.decision(voided.approval());
        outbox.tell(
                this,
                new News(key(), "voided", asking.title(), path, voided.approval()),
                parties.decided(voided.approval(), voided.round() - 1));
        outbox.tell(this, new News(key(), "asked-anew", asking.title(), path, voided.approval()), asking.people());
    }

    @EventListener
    void on(Revoked revoked) {
        ApprovalParties.Asking asking = parties.asking(revoked.approval());
        Set<PersonId> people = new HashSet<>(parties.decided(revoked.approval(), revoked.round()));
        people.addAll(asking.people());
        String path = Paths.decision(revoked.approval());
        outbox.tell(this, new News(key(), "revoked", asking.title(), path, revoked.approval()), people);
    }
}
