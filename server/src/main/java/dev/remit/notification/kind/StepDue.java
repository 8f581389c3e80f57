package dev.remit.notification.kind;

import dev.remit.approval.event.Reminded;
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

/** A step that somebody can decide is due soon. */
@Component
@Order(20)
class StepDue implements NotificationKind {

    private final Outbox outbox;
    private final ApprovalParties parties;

    StepDue(Outbox outbox, ApprovalParties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "step-due";
    }

    @Override
    public Set<Permission> needs() {
        return Deciding.permissions();
    }

    @EventListener
    void on(Reminded reminded) {
        outbox.tell(
                this,
                new News(key(), "due", reminded.title(), Paths.decision(reminded.approval()), reminded.step()),
                parties.withStandIns(reminded.people()));
    }

    /** Until it is decided, given to somebody else, or they lost the right. */
    @Override
    public boolean stillConcerns(PersonId person, UUID step) {
        return parties.mayDecide(step, person);
    }
}
