package dev.remit.notification.kind;

import dev.remit.approval.event.Escalated;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A step is late on a thing that somebody answers for. */
@Component
@Order(30)
class StepLate implements NotificationKind {

    private final Outbox outbox;
    private final ApprovalParties parties;

    StepLate(Outbox outbox, ApprovalParties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "step-late";
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.APPROVAL_READ);
    }

    @EventListener
    void on(Escalated escalated) {
        outbox.tell(
                this,
                new News(key(), "late", escalated.title(), Paths.decision(escalated.approval()), escalated.step()),
                escalated.to().stream().toList());
    }

    @Override
    public boolean stillConcerns(PersonId person, UUID step) {
        return parties.waits(step);
    }
}
