package dev.remit.notification;

import dev.remit.shared.Refusal;

/** Every "no" about notifications, and why a mail was not delivered. */
public enum NotificationRefusal implements Refusal {
    KIND_UNKNOWN(Blame.CALLER),
    NOT_FOUND(Blame.CALLER),
    NOT_SET_UP(Blame.SETUP),
    /** The address is none, or the server knows nobody there. */
    ADDRESS_REFUSED(Blame.SETUP),
    /** The server takes no mail from here: user, password, sender. */
    SIGN_IN_REFUSED(Blame.SETUP),
    UNREACHABLE(Blame.SYSTEM),
    /** The server took the connection and not this mail. */
    MAIL_REFUSED(Blame.SYSTEM),
    /** It could not be sent for days. */
    TOO_LATE(Blame.SYSTEM);

    private final Blame blame;

    NotificationRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
