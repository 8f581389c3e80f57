package dev.remit.notification.kind;

import dev.remit.approval.event.Asked;
import dev.remit.approval.plan.Deciding;
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

/** A step waits for somebody's decision. */
@Component
@Order(10)
class StepWaits implements NotificationKind {

    private final Outbox outbox;
    private final ApprovalParties parties;

    StepWaits(Outbox outbox, ApprovalParties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "step-waits";
    }

    @Override
    public Set<Permission> needs() {
        return Deciding.permissions();
    }

    @EventListener
    void on(Asked asked) {
        outbox.tell(
                this,
                new News(key(), "asked", asked.title(), Paths.decision(asked.approval()), asked.step()),
                parties.withStandIns(asked.people()));
    }

    /** Until it is decided, given to somebody else, or they lost the right. */
    @Override
    public boolean stillConcerns(PersonId person, UUID step) {
        return parties.mayDecide(step, person);
    }
}
