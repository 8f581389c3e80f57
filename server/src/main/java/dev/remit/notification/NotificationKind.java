package dev.remit.notification;

import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of thing that people hear of, and can choose how. A new kind is one class in {@code notification.kind}: it listens for its
 * events, and tells {@link Outbox} whom they concern. Its sentences stand in the bundle: {@code notification.kind.<key>} names it, and
 * {@code notification.says.<sentence>} is what a mail says.
 */
public interface NotificationKind {

    /** Stored; never change one. */
    String key();

    /** How people hear of it unless they choose otherwise. */
    default Pace usual() {
        return Pace.AT_ONCE;
    }

    /** One of these; whoever lost them hears nothing more: it opens the page that the mail leads to. */
    default Set<Permission> needs() {
        return Set.of(Permission.USE_CASE_READ);
    }

    /** Asked before it is sent: whether there is still something to do or to know for this person. */
    default boolean stillConcerns(PersonId person, UUID about) {
        return true;
    }
}
