package dev.remit.notification.kind;

import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.identity.Permission;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody asked for is decided. */
@Component
@Order(40)
class RequestDecided implements NotificationKind {

    private final Outbox outbox;
    private final ApprovalParties parties;

    RequestDecided(Outbox outbox, ApprovalParties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "request-decided";
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.APPROVAL_READ);
    }

    @EventListener
    void on(Approved approved) {
        tell("approved", approved.approval());
    }

    @EventListener
    void on(Declined declined) {
        tell("declined", declined.approval());
    }

    @EventListener
    void on(ChangesRequested wanted) {
        tell("changes-wanted", wanted.approval());
    }

    private void tell(String sentence, UUID approval) {
        ApprovalParties.Asking asking = parties.asking(approval);
        outbox.tell(
                this, new News(key(), sentence, asking.title(), Paths.decision(approval), approval), asking.people());
    }
}
