/**
 * Who hears what, by e-mail. Features publish what happened; a {@link dev.remit.notification.NotificationKind} says whom it concerns,
 * and one row per person and matter is written to the outbox in the transaction of the act. A job sends them: at least once, always
 * under the same Message-ID. Features never learn who is told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "scheduling",
            "ownership",
            "approval",
            "approval :: event",
            "approval :: clock",
            "approval :: delegation",
            "approval :: plan",
            "killswitch",
            "exception",
            "incident",
            "incident :: lesson"
        })
package dev.remit.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
