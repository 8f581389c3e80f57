package dev.remit.notification.kind;

import dev.remit.approval.event.Mentioned;
import dev.remit.identity.Permission;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody is named in what is said about an approval. */
@Component
@Order(55)
class Mention implements NotificationKind {

    private final Outbox outbox;

    Mention(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String key() {
        return "mention";
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.APPROVAL_READ);
    }

    @EventListener
    void on(Mentioned mentioned) {
        String path = Paths.decision(mentioned.approval());
        outbox.tell(
                this, new News(key(), "mentioned", mentioned.title(), path, mentioned.remark()), mentioned.people());
    }
}
